namespace DockerfileSecrets.Tests.Supply;

/// <summary>The whole text of every format, for names that need care in each of them.</summary>
public class EmissionTextTests
{
    private const string Dockerfile = """
        FROM alpine
        RUN --mount=type=secret,id=a,required=true --mount=type=ssh --mount=type=ssh,id=k x
        RUN --mount=type=secret,id=b x
        RUN --mount=type=secret,id=a --mount=type=secret,id=c x
        RUN --mount=type=secret,id=a,required x
        """;

    private static readonly EmissionOptions Careful = new()
    {
        Sources = new Dictionary<string, SecretSource>
        {
            ["a"] = new(SecretSourceKind.Variable, "GITHUB_A"),
            ["b"] = new(SecretSourceKind.File, "~/b$c's"),
            ["c"] = new(SecretSourceKind.File, "-c"),
        },
        Context = "-app",
        Dockerfile = "my file",
        Target = "",
        Name = "on",
    };

    private static string Emit(SupplyFormat format, EmissionOptions options, string dockerfile = Dockerfile) =>
        SupplyEmitter.Emit(SecretPlanner.Plan(DockerfileDocument.Parse(dockerfile)).FindTarget()!, format, options).Text;

    [Fact]
    public void Docker() => Assert.Equal("""
        # a: required in lines 2 and 5
        # b: optional, used in line 3
        # c: optional, used in line 4
        docker build --file 'my file' \
          --secret id=a,env=GITHUB_A \
          --secret 'id=b,src=~/b$c'\''s' \
          --secret id=c,src=-c \
          --ssh default \
          --ssh k \
          ./-app

        """, Emit(SupplyFormat.Docker, Careful));

    [Fact]
    public void Podman() => Assert.Equal("""
        # a: required in lines 2 and 5
        # b: optional, used in line 3
        # c: optional, used in line 4
        podman build --file 'my file' \
          --secret id=a,env=GITHUB_A \
          --secret 'id=b,src=~/b$c'\''s,type=file' \
          --secret id=c,src=-c,type=file \
          --ssh default \
          --ssh k \
          ./-app

        """, Emit(SupplyFormat.Podman, Careful));

    [Fact]
    public void Bake() => Assert.Equal("""
        target "on" {
          context = "-app"
          dockerfile = "my file"
          secret = [
            # a: required in lines 2 and 5
            "id=a,env=GITHUB_A",
            # b: optional, used in line 3
            "id=b,src=~/b$c's",
            # c: optional, used in line 4
            "id=c,src=-c",
          ]
          ssh = ["default", "k"]
        }

        """, Emit(SupplyFormat.Bake, Careful));

    [Fact]
    public void Bake_in_JSON() => Assert.Equal("""
        {
          "target": {
            "on": {
              "//": "a: required in lines 2 and 5; b: optional, used in line 3; c: optional, used in line 4",
              "context": "-app",
              "dockerfile": "my file",
              "secret": [
                "id=a,env=GITHUB_A",
                "id=b,src=~/b$c's",
                "id=c,src=-c"
              ],
              "ssh": [
                "default",
                "k"
              ]
            }
          }
        }

        """, Emit(SupplyFormat.BakeJson, Careful));

    [Fact]
    public void Compose() => Assert.Equal("""
        services:
          "on":
            build:
              context: "-app"
              dockerfile: "my file"
              ssh:
                - default
                - k
              secrets:
                - a
                - b
                - c
        secrets:
          # a: required in lines 2 and 5
          a:
            environment: GITHUB_A
          # b: optional, used in line 3
          b:
            file: "./~/b$$c's"
          # c: optional, used in line 4
          c:
            file: "-c"

        """, Emit(SupplyFormat.Compose, Careful));

    [Fact]
    public void Workflow() => Assert.Equal("""
        # a: required in lines 2 and 5
        # b: optional, used in line 3
        # c: optional, used in line 4
        - uses: docker/build-push-action@v7
          env:
            GITHUB_A: ${{ secrets.GH_A }}
          with:
            context: "-app"
            file: "my file"
            secret-envs: |
              a=GITHUB_A
            secret-files: |
              b=~/b$c's
              c=-c
            ssh: "default,k"

        """, Emit(SupplyFormat.GitHubActions, Careful));

    [Fact]
    public void Shell() => Assert.Equal("""
        #!/bin/sh
        # Builds with the secrets that are there; what is passed to this script goes on to docker build.
        set -eu

        # a: required in lines 2 and 5
        if [ -n "${GITHUB_A:-}" ]; then
          set -- --secret id=a,env=GITHUB_A "$@"
        else
          echo 'The secret a is required: set the variable GITHUB_A' >&2
          exit 1
        fi

        # b: optional, used in line 3
        if [ -f '~/b$c'\''s' ]; then
          set -- --secret 'id=b,src=~/b$c'\''s' "$@"
        fi

        # c: optional, used in line 4
        if [ -f ./-c ]; then
          set -- --secret id=c,src=-c "$@"
        fi

        exec docker build --file 'my file' --ssh default --ssh k "$@" ./-app

        """, Emit(SupplyFormat.Shell, Careful));

    /// <summary>What is written for a file that needs nothing.</summary>
    [Theory]
    [InlineData(SupplyFormat.Docker, "docker build --target t \\\n  -\n")]
    [InlineData(SupplyFormat.Podman, "podman build --target t \\\n  -\n")]
    [InlineData(SupplyFormat.Bake, "target \"app\" {\n  context = \"-\"\n  target = \"t\"\n}\n")]
    [InlineData(SupplyFormat.BakeJson, "{\n  \"target\": {\n    \"app\": {\n      \"context\": \"-\",\n      \"target\": \"t\"\n    }\n  }\n}\n")]
    [InlineData(SupplyFormat.Compose, "services:\n  app:\n    build:\n      context: \"-\"\n      target: t\n")]
    [InlineData(SupplyFormat.GitHubActions, "- uses: docker/build-push-action@v7\n  with:\n    context: \"-\"\n    target: t\n")]
    [InlineData(SupplyFormat.Shell, "#!/bin/sh\n# Builds with the secrets that are there; what is passed to this script goes on to docker build.\nset -eu\n\nexec docker build --target t \"$@\" -\n")]
    public void Without_secrets(SupplyFormat format, string expected) =>
        Assert.Equal(expected, Emit(format, new EmissionOptions { Context = "-", Target = "t" }, "FROM a AS t\n"));

    /// <summary>A variable, and how the shell can ask for it.</summary>
    [Theory]
    [InlineData("A_1", "[ -n \"${A_1:-}\" ]")]
    [InlineData("_a", "[ -n \"${_a:-}\" ]")]
    [InlineData("1A", "printenv 1A >/dev/null")]
    [InlineData("A-B", "printenv A-B >/dev/null")]
    [InlineData("A.B", "printenv A.B >/dev/null")]
    [InlineData("-", "printenv - >/dev/null")]
    [InlineData("A B", "printenv 'A B' >/dev/null")]
    public void A_script_asks_for_names_that_the_shell_knows_and_for_others(string variable, string test) =>
        Assert.Contains($"\nif {test}; then\n", Emit(SupplyFormat.Shell, FromVariable(variable)), StringComparison.Ordinal);

    [Fact]
    public void A_script_says_which_file_is_not_there() => Assert.Contains(
        "\nif [ -f a.txt ]; then\n  set -- --secret id=a,src=a.txt \"$@\"\nelse\n  echo 'The secret a is required: there is no file a.txt' >&2\n  exit 1\nfi\n",
        Emit(SupplyFormat.Shell, new EmissionOptions { Sources = new Dictionary<string, SecretSource> { ["a"] = new(SecretSourceKind.File, "a.txt") } }),
        StringComparison.Ordinal);

    [Fact]
    public void A_variable_of_Compose_is_no_path() =>
        Assert.Contains("\n  a:\n    environment: \"~V\"\n", Emit(SupplyFormat.Compose, FromVariable("~V")), StringComparison.Ordinal);

    /// <summary>A variable, and the secret of GitHub that it gets its value from.</summary>
    [Theory]
    [InlineData("NPM_TOKEN", "NPM_TOKEN")]
    [InlineData("GITHUB_TOKEN", "GITHUB_TOKEN")]
    [InlineData("GITHUB_PAT", "GH_PAT")]
    [InlineData("github_pat", "GH_pat")]
    [InlineData("npm-token.x", "npm_token_x")]
    [InlineData("1A", "_1A")]
    public void A_secret_of_GitHub_has_a_name_that_GitHub_takes(string variable, string secret) =>
        Assert.Contains($": ${{{{ secrets.{secret} }}}}\n", Emit(SupplyFormat.GitHubActions, FromVariable(variable)), StringComparison.Ordinal);

    [Fact]
    public void A_variable_of_two_secrets_is_set_once()
    {
        var text = Emit(SupplyFormat.GitHubActions, FromVariable("V"), "FROM a\nRUN --mount=type=secret,id=a --mount=type=secret,id=b,env=V x\n");
        Assert.Contains("  env:\n    V: ${{ secrets.V }}\n  with:\n", text, StringComparison.Ordinal);
        Assert.Contains("    secret-envs: |\n      a=V\n      b=V\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-files", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_of_bake_are_doubled()
    {
        var options = FromVariable("A") with { Context = "${c}%{d}\\\"$" };
        Assert.Contains("  context = \"$${c}%%{d}\\\\\\\"$\"\n", Emit(SupplyFormat.Bake, options), StringComparison.Ordinal);
        Assert.Contains("\"context\": \"$${c}%%{d}\\\\\\\"$\"", Emit(SupplyFormat.BakeJson, options), StringComparison.Ordinal);
    }

    /// <summary>The name of a service, and how it is written in YAML: plain when nobody can take it for anything but text.</summary>
    [Theory]
    [InlineData("app", "app")]
    [InlineData("a-b_c.d/1", "a-b_c.d/1")]
    [InlineData("_a", "_a")]
    [InlineData("/a", "/a")]
    [InlineData("", "\"\"")]
    [InlineData("1a", "\"1a\"")]
    [InlineData(".a", "\".a\"")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("a:b", "\"a:b\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("False", "\"False\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("NO", "\"NO\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("off", "\"off\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("n", "\"n\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\tb\u007fc\u0085d\u00a0e\u2028f\u2029g\ufeffh", "\"a\\u0009b\\u007Fc\\u0085d\\u00A0e\\u2028f\\u2029g\\uFEFFh\"")]
    [InlineData("\u00e9\u2027", "\"\u00e9\u2027\"")]
    public void A_name_in_YAML_is_text_for_every_reader(string name, string expected) =>
        Assert.StartsWith($"services:\n  {expected}:\n    build:\n", Emit(SupplyFormat.Compose, new EmissionOptions { Name = name }, "FROM a\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "''")]
    [InlineData("a b", "'a b'")]
    [InlineData("a'b", "'a'\\''b'")]
    [InlineData("_-./=:,@+%", "_-./=:,@+%")]
    [InlineData("a*", "'a*'")]
    [InlineData("~", "'~'")]
    public void A_word_for_a_shell_is_quoted_when_need_be(string file, string expected) =>
        Assert.Equal($"docker build --file {expected} \\\n  .\n", Emit(SupplyFormat.Docker, new EmissionOptions { Dockerfile = file }, "FROM a\n"));

    private static EmissionOptions FromVariable(string name) => new() { Sources = new Dictionary<string, SecretSource> { ["a"] = new(SecretSourceKind.Variable, name) } };
}
