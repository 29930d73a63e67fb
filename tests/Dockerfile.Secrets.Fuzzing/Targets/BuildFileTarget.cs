using DockerfileSecrets.BuildFiles;

namespace DockerfileSecrets.Fuzzing.Targets;

/// <summary>The files that say how to build. What is wrong in them is a diagnostic, never an exception.</summary>
internal static class BuildFileTarget
{
    private const string Hcl =
        "variable \"TAG\" { default = \"a\" }\nfunction \"f\" { params = [a] result = \"${a}x\" }\ngroup \"default\" { targets = [\"app\"] }\ntarget \"app\" {\n  dockerfile = \"Dockerfile\"\n  inherits = [\"base\"]\n"
        + "  matrix = { v = [\"1\", \"2\"] }\n  name = \"app-${v}\"\n  secret = [\"id=a,env=A\", { id = \"b\", src = \"./b\" }]\n  args = { A = TAG == \"a\" ? upper(\"x\") : null }\n}\ntarget \"base\" { target = \"x\" }\n";

    private const string ComposeYaml =
        "services:\n  app:\n    build:\n      context: .\n      dockerfile: Dockerfile\n      args: &x\n        A: ${A:-b}\n      secrets:\n        - a\n        - source: b\n          target: c\n  other:\n    build: .\n"
        + "    extends: app\nsecrets:\n  a:\n    file: ./a\n  b:\n    environment: B\n  c:\n    external: true\n";

    private const string WorkflowYaml =
        "name: ci\non: push\nenv: { A: b }\njobs:\n  build:\n    runs-on: x\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          context: .\n          secrets: |\n            a=${{ secrets.A }}\n"
        + "            \"b=c\n            d\"\n          secret-envs: c=C\n          secret-files: d=./d\n      - run: docker build --secret id=a,env=A .\n";

    public static FuzzTarget Bake { get; } = new(
        "bake", bytes => CheckFile(BakeFile.Read("docker-bake.hcl", FuzzTarget.TextOf(bytes))), () => FuzzTarget.Texts(Hcl, "{\"target\":{\"a\":{\"secret\":[\"id=a\"]}}}"),
        "target \"a\" {", "}", "[", "]", "${", "%{", "= ", "\"", "<<EOT\n", "\nEOT\n", "? ", ": ", "for a in b : ", "...", "inherits", "secret", "&&", "==", "-", "!", "//", "/*", "*/", "null", "(", ")", ",", "\\u0041", "target.app.secret");

    public static FuzzTarget Printed { get; } = new(
        "bake-print", bytes => CheckFile(BakeFile.ReadPrinted(FuzzTarget.TextOf(bytes))), () => FuzzTarget.Texts("{\"group\":{\"default\":{\"targets\":[\"a\"]}},\"target\":{\"a\":{\"context\":\".\",\"secret\":[{\"id\":\"a\",\"env\":\"A\"}]}}}"),
        "{", "}", "[", "]", "\"secret\":", "null", "1", "\"id\"", ",");

    public static FuzzTarget Compose { get; } = new(
        "compose",
        bytes =>
        {
            foreach (var tool in (ComposeTool[])[ComposeTool.Compose, ComposeTool.Bake])
            {
                CheckFile(ComposeFile.Read([new BuildFileText("compose.yaml", FuzzTarget.TextOf(bytes))], tool, name => name == "A" ? "${B}" : null));
            }
        },
        () => FuzzTarget.Texts(ComposeYaml),
        "services:\n", "  ", "- ", ": ", "&a ", "*a", "<<: *x", "!reset ", "${", "}", ":-", ":?", "$$", "|\n", "\"", "'", "[", "]", "{", "---\n", "secrets:", "build:", "? ", "!!binary ", "\t");

    public static FuzzTarget Workflow { get; } = new(
        "workflow", bytes => CheckFile(WorkflowFile.Read(".github/workflows/ci.yml", FuzzTarget.TextOf(bytes))), () => FuzzTarget.Texts(WorkflowYaml),
        "${{ ", " }}", "secrets.", "with:\n", "secrets: |\n", "run: ", "docker build --secret id=", "- ", ": ", "  ", "\n", "\"", "'", "&a ", "*a", "\\\n", "podman build ", "docker buildx bake ");

    private static void CheckFile(BuildFile file)
    {
        foreach (var build in file.Builds)
        {
            PropertyBrokenException.Unless(build.Name.Length >= 0 && build.Origin.Line >= 0, "a build has a name and a line");
            PropertyBrokenException.Unless(file.Find(build.Name) is not null, "a build is found by its name");
        }

        PropertyBrokenException.Unless(file.Diagnostics.All(d => d.Diagnostic.Message.Length > 0), "a diagnostic says something");
    }
}
