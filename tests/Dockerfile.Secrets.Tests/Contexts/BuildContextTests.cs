namespace DockerfileSecrets.Tests.Contexts;

public class BuildContextTests
{
    [Theory]
    [InlineData(".npmrc", ".npmrc", true)]
    [InlineData(".npmrc", "a/.npmrc", false)]
    [InlineData("/.npmrc", ".npmrc", true)]
    [InlineData("./.npmrc", ".npmrc", true)]
    [InlineData("  .npmrc  ", ".npmrc", true)]
    [InlineData("\uFEFF.npmrc", ".npmrc", true)]
    [InlineData("**/.npmrc", ".npmrc", true)]
    [InlineData("**/.npmrc", "a/b/.npmrc", true)]
    [InlineData("**/.npmrc", "a/x.npmrc", false)]
    [InlineData("a/**/c", "a/c", true)]
    [InlineData("a/**/c", "a/b/b/c", true)]
    [InlineData("a/**/c", "ac", false)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a**c", "ab/bc", true)]
    [InlineData("**", "a/b", true)]
    [InlineData("*", "a/b", true)]
    [InlineData("*.key", "a.key", true)]
    [InlineData("*.key", "a/b.key", false)]
    [InlineData("*/*.key", "a/b.key", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("a", "a/b/c", true)]
    [InlineData("a/", "a/b", true)]
    [InlineData("a/../b", "b", true)]
    [InlineData("[a-c].key", "b.key", true)]
    [InlineData("[^a-c].key", "b.key", false)]
    [InlineData("a\\*", "a*", true)]
    [InlineData("a\\*", "ab", false)]
    [InlineData("a+b.c", "a+b.c", true)]
    [InlineData("a.c", "abc", false)]
    [InlineData("#a", "#a", false)]
    [InlineData(" #a", "#a", true)]
    [InlineData(".", "a", false)]
    [InlineData("*\n!src", "src/a", false)]
    [InlineData("*\n!src", "lib/a", true)]
    [InlineData("*\n! src\nsrc/k", "src/k", true)]
    [InlineData("!a\na", "a", true)]
    [InlineData("a\r\nb\r\n", "b", true)]
    [InlineData("", "a", false)]
    public void Patterns_leave_out_what_the_builder_leaves_out(string ignoreFile, string path, bool isIgnored)
    {
        var context = BuildContext.FromFiles([path], ignoreFile);
        Assert.Equal(isIgnored, context.IsIgnored(path));
        Assert.Equal(isIgnored ? [] : new[] { path }, context.Files.ToArray());
    }

    [Fact]
    public void Many_wildcards_take_no_time_that_grows_out_of_hand()
    {
        var path = new string('a', 2_000);
        Assert.False(BuildContext.FromFiles([], string.Concat(Enumerable.Repeat("*a", 500)) + "b").IsIgnored(path));
    }

    [Fact]
    public void Paths_are_made_relative_and_sorted() =>
        Assert.Equal(["a/c", "b"], BuildContext.FromFiles(["./b", "a\\c", "/b", "x/../b"]).Files.AsEnumerable());

    [Fact]
    public void A_directory_is_read_without_following_links()
    {
        using var folder = new Folder();
        folder.Write(".dockerignore", "out\n*.log\n");
        folder.Write("Dockerfile", "FROM scratch\n");
        folder.Write("src/.env", "");
        folder.Write("out/id_rsa", "");
        folder.Write("a.log", "");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), folder.Path);
        var context = BuildContext.FromDirectory(folder.Path);
        Assert.Equal([".dockerignore", "Dockerfile", "loop", "src/.env"], context.Files.AsEnumerable());
        Assert.True(context.IsComplete);
    }

    [Fact]
    public void The_ignore_file_of_the_dockerfile_comes_first()
    {
        using var folder = new Folder();
        folder.Write(".dockerignore", "a\n");
        folder.Write("docker/Web.dockerignore", "*\n!b\n");
        folder.Write("a", "");
        folder.Write("b", "");
        Assert.Equal(["b"], BuildContext.FromDirectory(folder.Path, Path.Combine(folder.Path, "docker", "Web")).Files.AsEnumerable());
        Assert.Contains("b", BuildContext.FromDirectory(folder.Path, Path.Combine(folder.Path, "docker", "Other")).Files);
    }

    [Fact]
    public void An_exception_in_an_ignored_directory_is_found()
    {
        using var folder = new Folder();
        folder.Write(".dockerignore", "*\n!a/b\n");
        folder.Write("a/b/c", "");
        folder.Write("a/d", "");
        Assert.Equal(["a/b/c"], BuildContext.FromDirectory(folder.Path).Files.AsEnumerable());
    }

    [Fact]
    public void The_walk_ends_at_its_limit()
    {
        using var folder = new Folder();
        for (var i = 0; i < 5; i++)
        {
            folder.Write($"f{i}", "");
        }

        var some = BuildContext.FromDirectory(folder.Path, maxEntries: 3);
        Assert.Equal(3, some.Files.Length);
        Assert.False(some.IsComplete);
        Assert.True(BuildContext.FromDirectory(folder.Path, maxEntries: 5).IsComplete);
    }

    [Fact]
    public void There_must_be_a_directory() =>
        Assert.Throws<DirectoryNotFoundException>(() => BuildContext.FromDirectory(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())));

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("dockerfile-secrets-").FullName;

        public void Write(string relative, string text)
        {
            var path = System.IO.Path.Combine(Path, relative);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
