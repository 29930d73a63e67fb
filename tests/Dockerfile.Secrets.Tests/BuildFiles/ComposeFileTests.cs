using DockerfileSecrets.BuildFiles;

namespace DockerfileSecrets.Tests.BuildFiles;

/// <summary>What Compose files give to builds.</summary>
public sealed class ComposeFileTests
{
    private const string Sample = """
        services:
          api:
            build:
              context: ./api
              dockerfile: docker/Api.Dockerfile
              target: final
              args:
                - VERSION=1
                - TOKEN
              secrets:
                - npm_token
                - source: netrc
                  target: my_netrc
                  mode: 0400
          web:
            build: web
          db:
            image: postgres
        secrets:
          npm_token:
            environment: NPM_TOKEN
          netrc:
            file: ./secrets/.netrc
        """;

    private static BuildFile Read(string text, ComposeTool tool = ComposeTool.Compose, Func<string, string?>? variable = null) =>
        ComposeFile.Read([new BuildFileText("deploy/compose.yaml", text)], tool, variable ?? (_ => null));

    [Fact]
    public void Services_that_are_built_are_read_with_the_id_of_the_tool_that_builds()
    {
        var file = Read(Sample);
        Assert.Equal(["api", "web"], file.Builds.Select(b => b.Name));
        Assert.Equal("npm_token=env:NPM_TOKEN my_netrc=file:deploy/secrets/.netrc", Shown.Of(file, "api"));
        Assert.Equal("netrc", file.Find("api")!.Supply.Secrets[1].OtherId);
        Assert.Equal("npm_token=env:NPM_TOKEN netrc=file:deploy/secrets/.netrc", Shown.Of(Read(Sample, ComposeTool.Bake), "api"));
        Assert.Equal(["VERSION", "TOKEN"], file.Find("api")!.Supply.Arguments.Select(a => a.Name));
        Assert.Equal("deploy/compose.yaml:11", file.Find("api")!.Supply.Secrets[0].Origin.ToString());
    }

    [Fact]
    public void Paths_count_from_the_file()
    {
        var file = Read(Sample);
        var api = file.Find("api")!;
        Assert.Equal(("deploy/api", "deploy/api/docker/Api.Dockerfile", "final", 2), (api.Context, api.Dockerfile, api.Target, api.Origin.Line));
        var web = file.Find("web")!;
        Assert.Equal(("deploy/web", "deploy/web/Dockerfile", null), (web.Context, web.Dockerfile, web.Target));
    }

    [Fact]
    public void A_secret_that_is_not_defined_or_external_is_reported()
    {
        var file = Read("""
            services:
              a:
                build:
                  context: .
                  secrets: [nope, kept]
            secrets:
              kept: { external: true }
            """);
        Assert.Equal("!UndefinedComposeSecret !ExternalComposeSecret", Shown.Of(file, "a"));
    }

    [Fact]
    public void Variables_are_put_in()
    {
        var text = "services:\n  a:\n    build:\n      context: ${DIR:-src}\n      secrets: [t]\nsecrets:\n  t:\n    file: ${HOME}/$$x${Q+y}${NO?must}\n";
        Assert.Equal("t=unknown", Shown.Of(Read(text), "a"));
        var set = Read(text, variable: name => name switch { "HOME" => "/h", "Q" => "", "NO" => "n", "DIR" => "", _ => null });
        Assert.Equal("t=file:/h/$xyn", Shown.Of(set, "a"));
        Assert.Equal("deploy/src", set.Find("a")!.Context);
    }

    [Fact]
    public void Later_files_win_and_secrets_are_put_behind()
    {
        var file = ComposeFile.Read(
        [
            new BuildFileText("compose.yaml", "services:\n  a:\n    build:\n      context: x\n      secrets: [t]\nsecrets:\n  t: { environment: ONE }\n"),
            new BuildFileText("compose.override.yaml", "services:\n  a:\n    build:\n      target: dev\n      secrets: [u]\nsecrets:\n  t: { environment: TWO }\n  u: { file: u.txt }\n"),
        ], ComposeTool.Compose, _ => null);
        Assert.Equal("t=env:TWO u=file:u.txt", Shown.Of(file, "a"));
        Assert.Equal(("x", "x/Dockerfile", "dev"), (file.Builds[0].Context, file.Builds[0].Dockerfile, file.Builds[0].Target));
    }

    [Fact]
    public void What_comes_from_elsewhere_is_not_guessed()
    {
        var file = Read("include: [other.yaml]\nservices:\n  a:\n    extends: { service: b }\n    build:\n      context: https://github.com/a/b.git\n");
        Assert.Equal("?lets `a` extend another service ?includes other files", Shown.Of(file, "a"));
        Assert.Null(file.Builds[0].Context);
        Assert.Null(file.Builds[0].Dockerfile);
    }

    [Fact]
    public void Anchors_and_merges_count()
    {
        var file = Read("x-build: &b\n  context: .\n  secrets: [t]\nservices:\n  a:\n    build:\n      <<: *b\n      target: x\nsecrets:\n  t: { environment: T }\n");
        Assert.Equal("t=env:T", Shown.Of(file, "a"));
    }

    [Fact]
    public void Bake_reads_its_extension()
    {
        var text = "services:\n  a:\n    build:\n      context: .\n      x-bake:\n        secret:\n          - id=t,env=T\n";
        Assert.Equal("t=env:T", Shown.Of(Read(text, ComposeTool.Bake), "a"));
        Assert.Equal("", Shown.Of(Read(text), "a"));
    }

    [Theory]
    [InlineData("services: [", "no valid YAML")]
    [InlineData("- a", "no mapping")]
    [InlineData("a: *b", "no valid YAML")]
    public void A_file_that_cannot_be_read_is_reported(string text, string message)
    {
        var diagnostic = Assert.Single(Read(text).Diagnostics).Diagnostic;
        Assert.Equal("BuildFileUnreadable", diagnostic.Descriptor.Name);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_nesting_is_refused() =>
        Assert.Contains("nests deeper", Assert.Single(Read(new string('[', 100_000)).Diagnostics).Diagnostic.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("services:\n  a: 1\n  b:\n    build: [1]\n  c: ~\nsecrets: 3\n")]
    [InlineData("services:\n  a:\n    build:\n      secrets: {x: y}\n      context: {}\n      args: 7\n")]
    [InlineData("? [a]\n: b\nservices:\n  ? {a: b}\n  : c\n")]
    [InlineData("")]
    public void Odd_files_do_no_harm(string text) => Assert.NotNull(Read(text));
}
