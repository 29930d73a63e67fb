using DockerfileSecrets.Flow;

namespace DockerfileSecrets.Tests.Flow;

public class FlowPathTests
{
    [Theory]
    [InlineData("/app", "x", "/app/x")]
    [InlineData("/app", "./a/../b", "/app/b")]
    [InlineData("/app", "/etc//x/", "/etc/x")]
    [InlineData("/app", "..", "/")]
    [InlineData("\uE000", "x", "\uE000/x")]
    [InlineData("/app", "\uE000/x", "\uE000/x")]
    public void Paths_are_joined_and_cleaned(string directory, string path, string expected) =>
        Assert.Equal(expected, FlowPath.Join(directory, path));

    [Theory]
    [InlineData("/a", "/a", "")]
    [InlineData("/a", "/a/b", "/b")]
    [InlineData("/a", "/ab", null)]
    [InlineData("/", "/a/b", "/a/b")]
    [InlineData("/a/*", "/a/b/c", "/c")]
    [InlineData("/a/*.txt", "/a/b.txt", "")]
    [InlineData("/a/*.txt", "/a/b.md", null)]
    [InlineData("/a/{b,c}", "/a/c", "")]
    [InlineData("/a/[bc]", "/a/c", "")]
    [InlineData("/a/b/*", "/a/b", null)]
    public void A_path_covers_what_is_below_it(string pattern, string path, string? tail) =>
        Assert.Equal(tail, FlowPath.Match(pattern, path));

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("a*b*c", "axxbyyc", true)]
    [InlineData("a*b*c", "axxbyy", false)]
    [InlineData("?", "", false)]
    [InlineData("s3*", "s3cr3t", true)]
    [InlineData("[", "[", true)]
    public void Names_match_patterns(string pattern, string name, bool matches) =>
        Assert.Equal(matches, FlowPath.MatchesName(pattern, name));
}
