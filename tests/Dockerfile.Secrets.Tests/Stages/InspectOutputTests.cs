namespace DockerfileSecrets.Tests.Stages;

/// <summary>What <c>docker image inspect</c> prints.</summary>
public class InspectOutputTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static BaseImageConfiguration? Find(string json, string image) => BaseImageProvider.FromInspectOutput(json).Find(image, null);

    [Fact]
    public void All_that_a_stage_inherits_is_read()
    {
        const string json = """
            [{ "RepoTags": ["a:1"], "Config": { "Env": ["A=b=c", "E=", "N"], "User": "node", "WorkingDir": "/w", "OnBuild": ["RUN x", "USER 1"], "Shell": ["/bin/bash", "-c"], "Cmd": null } }]
            """;
        var image = Find(json, "a:1")!;
        Assert.Equal([new("A", "b=c"), new("E", ""), new KeyValuePair<string, string>("N", "")], image.Environment.ToArray());
        Assert.Equal(("node", "/w"), (image.User, image.WorkingDirectory));
        Assert.Equal(["RUN x", "USER 1"], image.Onbuild.ToArray());
        Assert.Equal(["/bin/bash", "-c"], image.Shell.ToArray());
    }

    [Theory]
    [InlineData("""[{ "RepoTags": ["a:1"] }]""")]
    [InlineData("""[{ "RepoTags": ["a:1"], "Config": null }]""")]
    [InlineData("""[{ "RepoTags": ["a:1"], "Config": {} }]""")]
    [InlineData("""[{ "RepoTags": ["a:1"], "Config": { "Env": null, "User": null, "WorkingDir": null, "OnBuild": null, "Shell": null } }]""")]
    [InlineData("""[{ "RepoTags": ["a:1"], "Config": { "Env": [], "User": "", "WorkingDir": "", "OnBuild": [], "Shell": [] } }]""")]
    public void What_is_not_there_is_not_set(string json)
    {
        var image = Find(json, "a:1")!;
        Assert.Equal(("", ""), (image.User, image.WorkingDirectory));
        Assert.Empty(image.Environment);
        Assert.Empty(image.Onbuild);
        Assert.Empty(image.Shell);
    }

    [Fact]
    public void An_image_is_found_by_each_of_its_tags_and_digests()
    {
        const string json = $$"""
            [{ "RepoTags": ["a:1", "example.com/b:2"], "RepoDigests": ["a@{{Digest}}"], "Config": { "User": "one" } },
             { "RepoTags": null, "RepoDigests": ["c@{{Digest}}", null], "Config": { "User": "two" } }]
            """;
        var images = BaseImageProvider.FromInspectOutput(json);
        Assert.Equal(
            ["one", "one", "one", "two", null, null],
            new[] { "docker.io/library/a:1", "example.com/b:2", $"a@{Digest}", $"c@{Digest}", "a", "a:2" }.Select(name => images.Find(name, "linux/amd64")?.User));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""[{ "RepoTags": [1] }]""")]
    [InlineData("Error: No such image")]
    public void Another_text_is_refused(string json) => Assert.Equal(
        "The text is not what `docker image inspect` prints: an array with an object for each image.",
        Assert.Throws<FormatException>(() => BaseImageProvider.FromInspectOutput(json)).Message);

    [Fact]
    public void An_image_that_sets_nothing_runs_as_root_in_the_root_folder()
    {
        var document = DockerfileDocument.Parse("FROM a\nRUN --mount=type=secret,id=$NONE-t,target=x true\n");
        var mount = SecretPlanner.Plan(document, new PlanOptions { BaseImages = BaseImageProvider.Empty }).Instructions[^1].Mounts[0];
        Assert.Equal(("-t", "/x", SecretReadability.Readable), (mount.Id, mount.FilePath, mount.Readability));
        Assert.Null(BaseImageProvider.Unknown.Find("a", null));
    }
}
