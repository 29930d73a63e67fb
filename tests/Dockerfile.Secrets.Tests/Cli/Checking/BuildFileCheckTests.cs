using System.Text.Json;
using DockerfileSecrets.Cli;
using DockerfileSecrets.Cli.Output;

namespace DockerfileSecrets.Tests.Cli.Checking;

/// <summary><c>check</c> with the files that build Dockerfiles: found in directories, or named.</summary>
public sealed class BuildFileCheckTests : IDisposable
{
    private const string Api = "FROM scratch AS build\nARG FLAVOUR=plain\nRUN --mount=type=secret,id=npm_token,required test -s /run/secrets/npm_token\n"
        + "RUN --mount=type=secret,id=key_$FLAVOUR,required test -s /run/secrets/key_$FLAVOUR\nFROM scratch AS final\nCOPY --from=build /app /app\nFROM scratch AS empty\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("dockerfile-secrets-build").FullName;

    public BuildFileCheckTests() => Write("api/Dockerfile", Api);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_Compose_file_that_builds_a_Dockerfile_is_found_and_its_context_target_and_arguments_count()
    {
        Write("compose.yaml", """
            services:
              api:
                build:
                  context: api
                  target: final
                  args: { FLAVOUR: rich }
                  secrets: [npm-token, key_rich]
              other:
                build: ./api
            secrets:
              npm-token: { environment: NPM_TOKEN }
              key_rich: { file: key.txt }
            """);
        Assert.Equal(
            [
                "2:3 DFS401 The service `api` does not supply the secret `npm_token`, which api/Dockerfile requires in line 3: the build stops there. Name it in `build.secrets`, and define it below `secrets` at the top level: emit --for compose writes both.",
                "7:7 DFS402 The service `api` supplies the secret `npm-token`, for which nothing in api/Dockerfile asks. Did you mean `npm_token`?",
            ],
            Found("compose.yaml", 1));
    }

    [Fact]
    public void An_override_file_beside_it_is_put_behind_it_and_findings_stand_in_the_file_that_says_it()
    {
        Write("compose.yaml", "services:\n  api:\n    build: { context: api, target: final, secrets: [npm_token] }\nsecrets:\n  npm_token: { environment: A }\n");
        Write("compose.override.yaml", "services:\n  api:\n    build:\n      secrets: [key_plain, unused]\nsecrets:\n  key_plain: { environment: B }\n  unused: { environment: C }\n");
        Assert.Empty(Found("compose.yaml", 1));
        Assert.Equal(["4:7 DFS402"], Found("compose.override.yaml", 1).Select(f => f[..10]));
    }

    [Fact]
    public void A_bake_file_counts_paths_from_its_directory_and_parents_that_nobody_builds_are_left_alone()
    {
        Write("docker-bake.hcl", """
            target "_base" {
              context = "api"
              secret = ["id=npm_token,env=NPM_TOKEN"]
            }
            target "shared" {
              inherits = ["_base"]
            }
            target "app" {
              inherits = ["shared"]
              target = "final"
            }
            target "gone" {
              context = "api"
              target = "nothing"
            }
            """);
        Assert.Equal(
            [
                "8:1 DFS401 The target `app` does not supply the secret `key_plain`, which api/Dockerfile requires in line 4: the build stops there. Add `\"id=key_plain,env=KEY_PLAIN\"` to `secret`.",
                "12:1 DFS057 The target `gone` builds the stage `nothing`, which api/Dockerfile does not have.",
            ],
            Found("docker-bake.hcl", 1));
    }

    [Fact]
    public void Bake_files_in_Json_have_lines_too()
    {
        Write("docker-bake.json", "{\n  \"target\": {\n    \"app\": {\n      \"context\": \"api\",\n      \"target\": \"final\",\n      \"secret\": [\"id=npm_token,env=A\", \"id=ü\"]\n    }\n  }\n}\n");
        Assert.Equal(["3:5 DFS401", "6:7 DFS402"], Found("docker-bake.json", 1).Select(f => f[..10]));
    }

    [Fact]
    public void What_cannot_be_evaluated_is_said_and_hides_nothing()
    {
        Write("docker-bake.hcl", "target \"app\" {\n  context = \"api\"\n  target = \"final\"\n  secret = [\"id=unused,env=U\", \"id=${lower(\"X\")},env=X\"]\n}\ntarget \"b\" {\n  context = \"api\"\n  target = lower(\"FINAL\")\n}\n");
        Assert.Equal(
            [
                "4:3 DFS402 The target `app` supplies the secret `unused`, for which nothing in api/Dockerfile that is built asks. Builders take it silently.",
                "4:3 DFS426 Whether the target `app` supplies the secret `key_plain`, which api/Dockerfile requires in line 4, cannot be told: the file calls the function `lower`. `--bake-print` lets docker evaluate it.",
                "4:3 DFS426 Whether the target `app` supplies the secret `npm_token`, which api/Dockerfile requires in line 3, cannot be told: the file calls the function `lower`. `--bake-print` lets docker evaluate it.",
                "6:1 DFS426 Which secrets the target `b` needs cannot be told: the stage of api/Dockerfile that it builds is decided when it runs.",
            ],
            Found("docker-bake.hcl", 1));
    }

    [Fact]
    public void A_broken_file_is_an_error_with_its_place_and_the_others_are_checked()
    {
        Write("compose.yaml", "services:\n  api:\n   - [\n");
        Write("docker-bake.hcl", "target \"app\" {\n  context = \n}\n");
        Write(".github/workflows/ci.yml", "jobs:\n  b:\n    steps:\n      - run: docker build --target final --secret id=npm_token,env=A api\n");
        Assert.Equal(["DFS420"], Found("compose.yaml", 1).Select(f => f.Split(' ')[1]));
        Assert.StartsWith("2:3 DFS420 ", Assert.Single(Found("docker-bake.hcl", 1)), StringComparison.Ordinal);
        Assert.Equal(
            ["4:7 DFS401 The step `b/1` does not supply the secret `key_plain`, which api/Dockerfile requires in line 4: the build stops there. Add `--secret id=key_plain,env=KEY_PLAIN`."],
            Found(".github/workflows/ci.yml", 1));
    }

    [Fact]
    public void A_workflow_runs_elsewhere_and_what_its_expressions_decide_is_open()
    {
        Write(".github/workflows/ci.yml", """
            jobs:
              b:
                steps:
                  - uses: docker/build-push-action@v6
                    with:
                      context: api
                      target: final
                      build-args: |
                        FLAVOUR=${{ matrix.flavour }}
                      secret-files: |
                        npm_token=./not-here.txt
            """);
        Assert.Equal(
            ["4:7 DFS426 Whether the step `b/1` needs the secret `key_plain`, which api/Dockerfile requires in line 4, cannot be told: that hangs on the build argument `FLAVOUR`, whose value is not known here."],
            Found(".github/workflows/ci.yml", 0));
    }

    [Fact]
    public void A_Dockerfile_with_another_name_is_found_through_the_file_that_builds_it()
    {
        Write("web/site.df", "FROM scratch\nRUN --mount=type=secret,id=cert,mode=0444 test -s /run/secrets/cert\n");
        Write("web/compose.yaml", "services:\n  site:\n    build: { context: ., dockerfile: site.df }\n");
        Assert.Equal(["2:33 DFS206"], Found("web/site.df", 1).Select(f => f[..11]));
        Assert.DoesNotContain("site.df", ToolRun.Of("check", "--format", "json", "--exclude", "site.df", _folder).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_looked_for_when_that_is_switched_off()
    {
        Write("compose.yaml", "services:\n  api:\n    build: { context: api, target: final }\n");
        Assert.Equal(1, ToolRun.Of("check", _folder).ExitCode);
        Assert.Equal((0, "Nothing found in 1 file\n"), (ToolRun.Of("check", "--no-build-files", _folder).ExitCode, ToolRun.Of("check", "--no-build-files", _folder).Out));
        Assert.Equal(0, ToolRun.Of("check", "--ignore", "DFS401", _folder).ExitCode);
        Assert.Equal(0, ToolRun.Of("check", "--exclude", "compose.yaml", _folder).ExitCode);
        Assert.Equal(0, ToolRun.Of("check", Path.Combine(_folder, "api/Dockerfile")).ExitCode);
    }

    [Fact]
    public void A_named_file_is_checked_with_the_Dockerfiles_that_it_builds_and_with_its_sources()
    {
        Write("stack.yml", "services:\n  api:\n    build: { context: api, target: final, secrets: [npm_token, key_plain] }\n  empty:\n    build: { context: api, target: empty }\nsecrets:\n  npm_token: { environment: FROM_ENVIRONMENT }\n  key_plain: { file: ./not-here.txt }\n");
        var run = ToolRun.Of("check", "--format", "msbuild", "--compose", Path.Combine(_folder, "stack.yml"), "api");
        Assert.Equal((1, 1), (run.ExitCode, run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains("stack.yml(3,5,3,", run.Out, StringComparison.Ordinal);
        Assert.Contains("): error DFS403: The secret `key_plain` comes from the file", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.Of("check", "--compose", Path.Combine(_folder, "stack.yml"), "empty").ExitCode);
    }

    [Fact]
    public void Variables_of_a_Compose_file_may_stand_in_the_file_beside_it()
    {
        Write("stack.yml", "services:\n  api:\n    build: { context: \"${WHERE}\", target: final, args: { FLAVOUR: plain }, secrets: [npm_token, key_plain] }\nsecrets:\n  npm_token: { environment: A_TOKEN }\n  key_plain: { environment: A_KEY }\n");
        var file = Path.Combine(_folder, "stack.yml");
        Write(".env", "# for all\nWHERE=api\nexport A_TOKEN='some # value'\nA_KEY=\n");
        var run = ToolRun.Of("check", "--format", "msbuild", "--compose", file);
        Assert.Contains("warning DFS407: The secret `key_plain` comes from the variable `A_KEY`, which is empty", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("npm_token", run.Out, StringComparison.Ordinal);
        Write(".env", "WHERE=\"api\" # there\nA_TOKEN=x\nA_KEY=y\n");
        Assert.Equal(0, ToolRun.Of("check", "--compose", file).ExitCode);
    }

    [Fact]
    public void A_target_of_a_named_bake_file_can_be_overridden()
    {
        Write("b.hcl", $"group \"all\" {{ targets = [\"app\"] }}\ntarget \"app\" {{\n  context = \"{_folder}/api\"\n  target = \"final\"\n  secret = [\"id=npm_token,env=FROM_ENVIRONMENT\"]\n}}\n");
        var file = Path.Combine(_folder, "b.hcl");
        Assert.Equal(1, ToolRun.Of("check", "--bake", file, "all").ExitCode);
        Assert.Equal(0, ToolRun.Of("check", "--bake", file, "app", "--set", "app.secrets+=id=key_plain,env=FROM_ENVIRONMENT").ExitCode);
        Assert.Equal(0, ToolRun.Of("check", "--bake", file, "app", "--set", "*.target=empty", "--set", "*.secrets=").ExitCode);

        // The word behind the file is a path where no target has that name.
        Assert.Equal(1, ToolRun.Of("check", "--bake", file, Path.Combine(_folder, "api/Dockerfile")).ExitCode);
    }

    [Theory]
    [InlineData("has no target 'ap'; did you mean app?", "--bake", "b.hcl", "ap")]
    [InlineData("has no service with a build", "--compose", "c.yaml")]
    [InlineData("has no step that builds 'x'", "--workflow", "w.yml", "x")]
    [InlineData("no such file", "--workflow", "none.yml")]
    [InlineData("--set has no key 'secret'; did you mean secrets?; see dockerfile-secrets check --help", "--set", "app:secret=x")]
    [InlineData("--set needs TARGET.KEY=VALUE, not 'app'; see dockerfile-secrets check --help", "--set", "app=id")]
    [InlineData("--bake is given twice; see dockerfile-secrets check --help", "--bake", "b.hcl", "--bake", "b.hcl")]
    public void A_call_that_names_nothing_says_so(string message, params string[] arguments)
    {
        Write("b.hcl", "target \"app\" {\n}\n");
        Write("c.yaml", "services:\n  db: { image: db }\n");
        Write("w.yml", "jobs: {}\n");
        var run = ToolRun.Of(["check", .. arguments.Select(a => a.Contains('.', StringComparison.Ordinal) ? Path.Combine(_folder, a) : a.Replace(':', '.'))]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Docker_evaluates_a_bake_file_when_asked_to()
    {
        Write("docker-bake.hcl", "target \"app\" {\n  context = \"api\"\n  target = \"final\"\n  secret = [\"id=npm_token,env=A\", \"id=key_${lower(\"PLAIN\")},env=X\"]\n}\n");
        const string printed = """{"target":{"app":{"context":"api","dockerfile":"Dockerfile","target":"final","secret":[{"id":"npm_token","env":"A"},{"id":"unused","env":"X"}]}}}""";
        IReadOnlyList<string>? asked = null;
        var run = Run((program, arguments, directory) =>
        {
            asked = [program, .. arguments, directory];
            return new ProgramAnswer(0, printed, "");
        }, "check", "--format", "msbuild", "--bake-print", _folder);
        Assert.Equal(["docker", "buildx", "bake", "--print", "-f", "docker-bake.hcl", "app", _folder], asked!);
        Assert.Contains("docker-bake.hcl(1,1,1,15): error DFS401: The target `app` does not supply the secret `key_plain`", run.Out, StringComparison.Ordinal);
        Assert.Contains("docker-bake.hcl(1,1,1,15): warning DFS402: The target `app` supplies the secret `unused`", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("DFS426", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_docker_that_is_not_there_or_refuses_the_file_is_said_and_what_we_read_ourselves_is_compared()
    {
        Write("docker-bake.hcl", "target \"app\" {\n  context = \"api\"\n  target = \"final\"\n  secret = [\"id=npm_token,env=A\"]\n}\n");
        var none = Run((_, _, _) => null, "check", "--format", "msbuild", "--bake-print", _folder);
        Assert.Contains("docker-bake.hcl(1,1,1,15): error DFS420: `docker buildx bake --print` was asked for and cannot be started", none.Out, StringComparison.Ordinal);
        Assert.Contains("DFS401: The target `app` does not supply the secret `key_plain`", none.Out, StringComparison.Ordinal);
        var refused = Run((_, _, _) => new ProgramAnswer(1, "", "#1 reading\nERROR: docker-bake.hcl:9,1-2: Unsupported\n"), "check", "--format", "msbuild", "--bake-print", _folder);
        Assert.Contains("refuses the file: ERROR: docker-bake.hcl:9,1-2: Unsupported.", refused.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_stand_in_a_build_file_are_starred_out()
    {
        Write("compose.yaml", "services:\n  api:\n    build:\n      context: api\n      target: empty\n      args:\n        - NPM_TOKEN=hunter2\n");
        Write("docker-bake.hcl", "target \"app\" {\n  context = \"api\"\n  target = \"final\"\n  args = { X = \"1\", NPM_TOKEN = \"hunter2\" }\n}\n");
        Write(".github/workflows/ci.yml", "jobs:\n  b:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          context: api\n          secrets: other=hunter2\n          build-args: NPM_TOKEN=hunter2\n          target: final\n");
        foreach (var format in (string[])["text", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "msbuild"])
        {
            var run = ToolRun.Of("check", "--format", format, _folder);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("DFS406", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", run.Out + run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_format_names_the_build_file()
    {
        Write("compose.yaml", "services:\n  api:\n    build: { context: api, target: final, secrets: [npm_token] }\nsecrets:\n  npm_token: { environment: A }\n");
        foreach (var format in (string[])["text", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "msbuild"])
        {
            var run = ToolRun.Of("check", "--format", format, _folder);
            Assert.Contains("compose.yaml", run.Out, StringComparison.Ordinal);
            Assert.Contains("DFS401", run.Out, StringComparison.Ordinal);
        }
    }

    private static ToolRun Run(Func<string, IReadOnlyList<string>, string, ProgramAnswer?> ask, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = CommandLine.Run(arguments, new ToolConsole(output, error, () => Stream.Null, TextStyle.Plain, TextStyle.Plain) { Variable = _ => null, AskProgram = ask });
        return new ToolRun(exit, output.ToString(), error.ToString());
    }

    /// <summary>The findings in a file of the folder: place, code, message; paths from the folder.</summary>
    private IReadOnlyList<string> Found(string file, int exit)
    {
        var run = ToolRun.Of("check", "--format", "json", _folder);
        Assert.Equal(exit, run.ExitCode);
        using var json = JsonDocument.Parse(run.Out);
        var files = json.RootElement.GetProperty("files").EnumerateArray().Where(f => f.GetProperty("path").GetString() == Path.Combine(_folder, file)).ToArray();
        return [.. Assert.Single(files).GetProperty("findings").EnumerateArray()
            .Select(f => $"{f.GetProperty("line")}:{f.GetProperty("column")} {f.GetProperty("code").GetString()} {f.GetProperty("message").GetString()!.Replace(_folder + "/", "", StringComparison.Ordinal)}")];
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
