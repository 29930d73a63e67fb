using DockerfileSecrets.Cli;
using DockerfileSecrets.Cli.Output;
using DockerfileSecrets.Tests.Images;

namespace DockerfileSecrets.Tests.Cli;

/// <summary>Values are planted wherever one may stand, and whatever the tool writes is searched for them.</summary>
public sealed class SecretsStaySecretTests : IDisposable
{
    // In parts, so that no scanner takes this file for a leak.
    private static readonly string Token = string.Concat("ghp_", "Zq8Rt5Wn2Y", "1aB2cD3eF4gH5iJ6kL7mN8oP", "q3");
    private static readonly string Supplied = string.Concat("supplied-", "Tr0ub4dor", "-value");
    private readonly string _folder = Directory.CreateTempSubdirectory("dockerfile-secrets-secret").FullName;

    public SecretsStaySecretTests()
    {
        Write("Dockerfile", $"""
            # syntax=docker/dockerfile:1
            # {Token}
            ARG API_TOKEN={Token}
            FROM node:22 AS a
            ARG API_TOKEN
            ARG NPM_TOKEN={Token}
            ENV GITHUB_TOKEN={Token}
            LABEL token="{Token}"
            RUN curl -H "Authorization: Bearer {Token}" https://example.com
            RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN,required npm config set //r/:_authToken=$NPM_TOKEN
            RUN <<EOF
            export TOKEN={Token}
            EOF
            RUN --mount=type=secret,id={Token},target=/run/{Token},bad={Token} cat /run/secrets/{Token} > /x
            RUN git clone https://user:{Token}@example.com/a/b
            ADD https://user:{Token}@example.com/a/b.git#main /x
            COPY --from={Token} x y
            FROM $API_TOKEN
            CMD ["x", "--token={Token}"]
            """);
        Write("Small", "FROM scratch\nRUN --mount=type=secret,id=npm_token,env=NPM_TOKEN,required use\n");
        Write("value", Supplied);
        Write("bake.hcl", $$"""target "app" { args = { API_TOKEN = "{{Token}}" }, secret = ["id=npm_token,env={{Token}}", "id={{Token}}"] }""" + "\n");
        Write("compose.yaml", $"services:\n  app:\n    build:\n      context: .\n      args:\n        API_TOKEN: {Token}\n      secrets: [{Token}]\nsecrets:\n  other:\n    content: {Token}\n");
        Write("workflow.yaml", $$"""
            jobs:
              a:
                steps:
                  - uses: docker/build-push-action@v6
                    with:
                      build-args: API_TOKEN={{Token}}
                      secrets: |
                        npm_token={{Token}}
                        {{Token}}
            """);
        Write("wrong.toml", $"fail-on = \"{Token}\"\n{Token} = 1\n");
        Write("image.tar", new TestImage { Environment = "A=" + Supplied }.Layer("etc/conf", "x=" + Supplied).Layer("etc/token", Token).Oci());
    }

    public static TheoryData<string> Calls =>
    [
        "check Dockerfile",
        .. "text json jsonl sarif github gitlab junit checkstyle msbuild".Split(' ').Select(f => $"check --format {f} Dockerfile"),
        .. "text json jsonl sarif github gitlab junit checkstyle msbuild".Split(' ').Select(f => $"check --format {f} --bake bake.hcl --compose compose.yaml --workflow workflow.yaml"),
        "check --config wrong.toml Dockerfile",
        "check --diff Dockerfile",
        "check --diff --unsafe Dockerfile",
        "check --context . Dockerfile",
        "check --secret id=npm_token,src=value Small",
        "check --secret id=npm_token,src=value,nonsense=TOKEN Small",
        .. "text json markdown mermaid dot outline svg".Split(' ').Select(f => $"plan --all-targets --format {f} Dockerfile"),
        "plan --build-arg API_TOKEN=TOKEN Dockerfile",
        "plan --target TOKEN Dockerfile",
        "ast Dockerfile",
        "ast --format json Dockerfile",
        .. "docker podman bake bake-json compose github-actions shell".Split(' ').SelectMany(f => new[] { $"emit --format {f} Dockerfile", $"emit --format {f} --source npm_token=file:value --build-arg API_TOKEN=TOKEN Small" }),
        "report Dockerfile Small",
        "report --context . --build-arg API_TOKEN=TOKEN .",
        "build --dry-run --secret id=npm_token,src=value --build-arg API_TOKEN=TOKEN -f Small .",
        "explain TOKEN",
        "TOKEN",
        "check TOKEN",
        "check --TOKEN",
        "verify image.tar --secret id=npm_token,src=value",
        .. "json sarif".Split(' ').Select(f => $"verify image.tar --secret id=npm_token,src=value --format {f}"),
        "verify image.tar --secret id=npm_token,src=TOKEN",
        "verify value --secret id=npm_token,src=value",
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Calls))]
    public void No_output_holds_a_value(string call)
    {
        string[] arguments = [.. call.Split(' ').Select(a => a.Replace("TOKEN", Token, StringComparison.Ordinal).Replace("API_" + Token, "API_TOKEN", StringComparison.Ordinal)).Select(Path)];
        var run = ToolRun.Of(arguments);
        var said = run.Out + run.Error;
        Assert.True(run.ExitCode > 0 || said.Length > 0, "the call says something");
        Assert.False(said.Contains(Token[4..], StringComparison.Ordinal), "the output holds the token of the Dockerfile");
        Assert.False(said.Contains(Supplied, StringComparison.Ordinal), "the output holds the value that was supplied");
    }

    [Theory]
    [InlineData("check --out OUT Dockerfile")]
    [InlineData("check --format sarif --out OUT Dockerfile")]
    [InlineData("check --baseline OUT --write-baseline Dockerfile")]
    [InlineData("report --out OUT Dockerfile Small")]
    public void No_file_that_is_written_holds_a_value(string call)
    {
        var file = System.IO.Path.Combine(_folder, "out");
        var run = ToolRun.Of([.. call.Split(' ').Select(a => a == "OUT" ? file : Path(a))]);
        Assert.True(run.ExitCode < 2, run.Error);
        var written = File.ReadAllText(file);
        Assert.NotEmpty(written);
        Assert.DoesNotContain(Token[4..], written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_of_the_tool_is_told_without_what_it_read()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = CommandLine.Run(["check", "-"], new ToolConsole(
            output, error, () => throw new InvalidOperationException($"`{Supplied}`", new FormatException(Token)), TextStyle.Plain, TextStyle.Plain));
        Assert.Equal(70, exit);
        Assert.Equal("", output.ToString());
        Assert.Contains("System.InvalidOperationException", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("System.FormatException", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(nameof(A_mistake_of_the_tool_is_told_without_what_it_read), error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Supplied, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Token[4..], error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Masking_keeps_lengths_and_leaves_other_text_alone()
    {
        Assert.Equal("a " + new string('*', Token.Length) + " b", SensitiveText.Mask($"a {Token} b"));
        Assert.Equal("FROM node:22\n", SensitiveText.Mask("FROM node:22\n"));
        Assert.Equal([new TextSpan(2, Token.Length)], SensitiveText.Find($"a {Token} b"));
    }

    /// <summary>A file of the folder by its path; any other argument as it is.</summary>
    private string Path(string argument)
    {
        var source = argument.IndexOf("src=value", StringComparison.Ordinal);
        return argument is "Dockerfile" or "Small" or "image.tar" or "value" or "bake.hcl" or "compose.yaml" or "workflow.yaml" or "wrong.toml" ? System.IO.Path.Combine(_folder, argument)
            : argument == "." ? _folder
            : source < 0 ? argument : argument.Replace("src=value", "src=" + System.IO.Path.Combine(_folder, "value"), StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(_folder, name), text);

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(System.IO.Path.Combine(_folder, name), bytes);
}
