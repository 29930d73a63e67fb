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
        Write("image.tar", new TestImage { Environment = "A=" + Supplied }.Layer("etc/conf", "x=" + Supplied).Layer("etc/token", Token).Oci());
    }

    public static TheoryData<string> Calls =>
    [
        "check Dockerfile",
        .. "text json sarif github gitlab junit checkstyle msbuild".Split(' ').Select(f => $"check --format {f} Dockerfile"),
        "check --diff Dockerfile",
        "check --diff --unsafe Dockerfile",
        "check --context . Dockerfile",
        "check --secret id=npm_token,src=value Small",
        "check --secret id=npm_token,src=value,nonsense=TOKEN Small",
        .. "text json markdown mermaid dot outline".Split(' ').Select(f => $"plan --all-targets --format {f} Dockerfile"),
        "plan --build-arg API_TOKEN=TOKEN Dockerfile",
        "plan --target TOKEN Dockerfile",
        "ast Dockerfile",
        "ast --format json Dockerfile",
        .. "docker bake compose github podman".Split(' ').Select(f => $"emit --for {f} Dockerfile"),
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
        return argument is "Dockerfile" or "Small" or "image.tar" or "value" ? System.IO.Path.Combine(_folder, argument)
            : argument == "." ? _folder
            : source < 0 ? argument : argument.Replace("src=value", "src=" + System.IO.Path.Combine(_folder, "value"), StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(_folder, name), text);

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(System.IO.Path.Combine(_folder, name), bytes);
}
