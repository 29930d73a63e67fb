namespace DockerfileSecrets.Tests.Flow;

/// <summary>npm keeps its command lines in a log in its cache: taking the setting away again is not enough.</summary>
public class NpmLogTests
{
    private const string Set = "npm config set //npm.pkg.github.com/:_authToken=$T";

    [Theory]
    [InlineData(Set + " && npm ci && npm config delete //npm.pkg.github.com/:_authToken")]
    [InlineData(Set + " && npm ci && rm ~/.npmrc")]
    [InlineData(Set + " && npm ci && rm ~/.npmrc && npm cache clean --force")]
    [InlineData("npm ci --//npm.pkg.github.com/:_authToken=$T")]
    [InlineData("npm config set //registry.npmjs.corp.example/:_authToken=$T && npm ci && rm ~/.npmrc")]
    public void Keeps_the_secret(string script)
    {
        var finding = Assert.Single(Found(script));
        Assert.Contains("/root/.npm/_logs/*-debug-0.log", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Set + " && npm ci && rm -rf ~/.npmrc ~/.npm")]
    [InlineData(Set + " && npm ci && rm ~/.npmrc ~/.npm/_logs/*.log")]
    [InlineData("export npm_config_logs_max=0; " + Set + " && npm ci && rm ~/.npmrc")]
    [InlineData(Set + " --logs-max=0 && npm ci && rm ~/.npmrc")]
    // npm knows its own tokens by their shape, and passwords in URLs.
    [InlineData("npm config set //registry.npmjs.example/:_authToken=$T && npm ci && rm ~/.npmrc")]
    [InlineData("npm ci --registry=https://ci:$T@npm.example.com/")]
    [InlineData("npm ci")]
    public void Has_nothing_or_is_gone(string script) => Assert.Empty(Found(script));

    [Theory]
    [InlineData(Set + " && npm ci && rm ~/.npmrc", "`npm config set` stores")]
    [InlineData(Set + " && npm config delete //npm.pkg.github.com/:_authToken", "`npm config set` stores")]
    [InlineData("npm c set //npm.pkg.github.com/:_authToken=$T; rm ~/.npmrc", "`npm c set` stores")]
    [InlineData("npm ci --//npm.pkg.github.com/:_authToken=$T", "`npm ci` stores")]
    [InlineData("npm config ls $T", "`npm config ls` stores")]
    [InlineData("npm $T", "`npm` stores")]
    [InlineData("npm config $T", "`npm config` stores")]
    public void The_command_is_named_in_full(string script, string named) =>
        Assert.StartsWith(named, Assert.Single(Found(script)).Message, StringComparison.Ordinal);

    [Fact]
    public void Both_files_are_one_finding()
    {
        var finding = Assert.Single(Found(Set));
        Assert.Contains("in /root/.npmrc and /root/.npm/_logs/*-debug-0.log,", finding.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Diagnostic> Found(string script) =>
        SecretValidator.Validate(DockerfileDocument.Parse($"FROM node\nRUN --mount=type=secret,id=t,required,env=T {script}\n")).Diagnostics.Where(d => d.Code == "DFS302");
}
