namespace DockerfileSecrets.Tests.Validation.Rules;

public class AmbiguousSecretIdTests
{
    private static IReadOnlyList<(string Marked, Diagnostic Diagnostic)> In(string first, string second) =>
        Found.In("DFS203", $"FROM scratch AS a\nRUN --mount=type=secret,{first} true\nFROM scratch\nRUN --mount=type=secret,{second} true\n");

    [Theory]
    [InlineData("target=/root/.aws/config", "target=/root/.kube/config")]
    [InlineData("target=/a/token", "target=/b/token,required")]
    [InlineData("target=/a/token", "target=token,id=")]
    public void Different_files_with_one_implied_id_are_reported(string first, string second)
    {
        var found = Assert.Single(In(first, second));
        Assert.StartsWith("target=", found.Marked, StringComparison.Ordinal);
        Assert.Single(found.Diagnostic.Related);
    }

    [Theory]
    [InlineData("target=/a/token", "target=/a/token")]
    [InlineData("target=/root/.aws/config", "target=/home/ci/.aws/config")]
    [InlineData("target=/root/.npmrc", "target=/app/.npmrc")]
    [InlineData("target=/a/token,id=a", "target=/b/token")]
    [InlineData("target=/a/token,id=token", "target=/b/token,id=token")]
    [InlineData("target=/a/one", "target=/b/two")]
    public void The_same_file_and_given_ids_are_left_alone(string first, string second) => Assert.Empty(In(first, second));
}
