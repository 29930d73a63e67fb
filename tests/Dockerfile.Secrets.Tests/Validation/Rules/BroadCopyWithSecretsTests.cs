namespace DockerfileSecrets.Tests.Validation.Rules;

public class BroadCopyWithSecretsTests
{
    [Theory]
    [InlineData("COPY . .")]
    [InlineData("ADD ./ /app/")]
    [InlineData("COPY * /app/")]
    [InlineData("COPY deploy /deploy")]
    [InlineData("COPY dep*/ /deploy")]
    [InlineData("COPY package.json deploy/ /app/")]
    [InlineData("ONBUILD COPY . /app")]
    public void A_directory_with_a_secret_file_is_found(string line)
    {
        var found = Assert.Single(Check(line, "package.json", "deploy/id_rsa")).Diagnostic;
        Assert.Contains("`deploy/id_rsa`", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COPY src/ src/")]
    [InlineData("COPY package.json ./")]
    [InlineData("COPY --from=build . .")]
    [InlineData("COPY --exclude=**/id_rsa . .")]
    [InlineData("COPY --exclude=deploy . .")]
    public void What_does_not_take_it_is_left_alone(string line) => Assert.Empty(Check(line, "package.json", "deploy/id_rsa", "src/app.js"));

    [Theory]
    [InlineData("node_modules/a/test.pem")]
    [InlineData("tests/tls/server.key")]
    [InlineData(".env.example")]
    [InlineData("certs/ca.pem")]
    [InlineData(".ssh/known_hosts")]
    [InlineData("src/keys.js")]
    public void Files_without_secrets_are_left_alone(string file) => Assert.Empty(Check("COPY . .", file));

    [Fact]
    public void Many_files_are_counted() =>
        Assert.Contains("and 2 more", Assert.Single(Check("COPY . .", "a.key", "b.key", "c.key", "d.key", "e.key")).Diagnostic.Message, StringComparison.Ordinal);

    [Fact]
    public void Ignored_files_and_an_unknown_context_are_silent()
    {
        const string Text = "FROM scratch\nCOPY . .\n";
        Assert.Empty(Found.In("DFS311", Text));
        Assert.Empty(Found.In("DFS311", Text, new ValidationOptions { BuildContext = BuildContext.FromFiles(["a/.npmrc"], "**/.npmrc") }));
    }

    private static IReadOnlyList<(string Marked, Diagnostic Diagnostic)> Check(string line, params string[] files) =>
        Found.In("DFS311", $"FROM scratch AS build\nFROM scratch\n{line}\n", new ValidationOptions { BuildContext = BuildContext.FromFiles(files) });
}
