namespace DockerfileSecrets.Tests.Planning;

/// <summary>Which sources of ADD ask for a secret by themselves, and for which.</summary>
public class AddedSourceTests
{
    private const string Http = "HTTP_AUTH_TOKEN_example.com HTTP_AUTH_HEADER_example.com";
    private const string Git = "GIT_AUTH_HEADER.example.com GIT_AUTH_TOKEN.example.com GIT_AUTH_HEADER GIT_AUTH_TOKEN";

    /// <summary>A source, what the plan shows of it, and the ids; <c>ssh</c> for the agent.</summary>
    [Theory]
    [InlineData("https://example.com/a.tgz", "https://example.com/a.tgz", Http)]
    [InlineData("http://example.com/a.tgz", "http://example.com/a.tgz", Http)]
    [InlineData("https://example.com", "https://example.com", Http)]
    [InlineData("https://example.com?a=b", "https://example.com?a=b", Http)]
    [InlineData("https://example.com:8443/a", "https://example.com:8443/a", Http)]
    [InlineData("https://example.com?b=c.git", "https://example.com?b=c.git", Http)]
    [InlineData("https:///a", "https:///a", "HTTP_AUTH_TOKEN_ HTTP_AUTH_HEADER_")]
    [InlineData("https://:8443/a", "https://:8443/a", "HTTP_AUTH_TOKEN_ HTTP_AUTH_HEADER_")]
    [InlineData("https://[::1]:8443/a", "https://[::1]:8443/a", "HTTP_AUTH_TOKEN_::1 HTTP_AUTH_HEADER_::1")]
    [InlineData("https://u:p@q@example.com/a@b", "https://example.com/a@b", Http)]
    [InlineData("https://example.com/a.git", "https://example.com/a.git", Git)]
    [InlineData("http://example.com/a.git#main", "http://example.com/a.git#main", Git)]
    [InlineData("https://example.com/a.git?b=c", "https://example.com/a.git?b=c", Git)]
    [InlineData("https://example.com/a?b=c.git", "https://example.com/a?b=c.git", Http)]
    [InlineData("https://example.com/a.git/b", "https://example.com/a.git/b", Http)]
    [InlineData("https://example.git", "https://example.git", "HTTP_AUTH_TOKEN_example.git HTTP_AUTH_HEADER_example.git")]
    [InlineData("ssh://git@example.com/a.git", "ssh://git@example.com/a.git", "ssh")]
    [InlineData("git@example.com:a/b.git", "git@example.com:a/b.git", "ssh")]
    [InlineData("g@h:", "g@h:", "ssh")]
    public void A_source_that_is_fetched_asks(string source, string shown, string asked)
    {
        var secret = Assert.Single(Planned.Of($"FROM a\nADD {source} /x\n").Targets[0].Implicit);
        Assert.Equal((shown, asked), (secret.Source, secret.Ssh is null ? string.Join(' ', secret.Candidates) : "ssh"));
        Assert.Equal(secret.Ssh is null ? null : "default", secret.Ssh);
        Assert.Equal(secret.Ssh is null, !secret.Candidates.IsEmpty);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a:b")]
    [InlineData("@example.com:a")]
    [InlineData("git@:a")]
    [InlineData("a:git@example.com:b")]
    [InlineData("a/git@example.com:b")]
    [InlineData("git@a/b:c")]
    [InlineData("/a@b:c")]
    [InlineData("a@b")]
    [InlineData("ftp://example.com/a")]
    [InlineData("Https://example.com/a")]
    [InlineData("--keep-git-dir=true a")]
    public void Another_does_not(string source) => Assert.Empty(Planned.Of($"FROM a\nADD {source} /x\n").Targets[0].Implicit);

    [Fact]
    public void The_destination_is_no_source() => Assert.Empty(Planned.Of("FROM a\nADD b git@example.com:a\n").Targets[0].Implicit);

    [Fact]
    public void COPY_fetches_nothing() => Assert.Empty(Planned.Of("FROM a\nCOPY https://example.com/a /b\n").Targets[0].Implicit);

    [Fact]
    public void Each_source_of_each_ADD_is_listed_once()
    {
        var target = Planned.Of("FROM a\nADD https://example.com/a git@b:c /x\nRUN true\nADD ssh://d/e https://example.com/a https://f/g.git /x\n").Targets[0];
        Assert.Equal(["https://example.com/a", "git@b:c", "ssh://d/e", "https://f/g.git"], target.Implicit.Select(i => i.Source));
        Assert.Empty(target.Secrets);
    }

    [Theory]
    [InlineData("ARG U=https://example.com/a.git\nADD $U /x", "https://example.com/a.git")]
    [InlineData("ARG H=example.com\nADD https://$H/a /x", "https://example.com/a")]
    [InlineData("ADD \"git@example.com:a\" /x", "git@example.com:a")]
    [InlineData("ARG U=a\nADD $U /x", null)]
    [InlineData("ADD ${} /x", null)]
    public void Variables_of_a_source_are_expanded(string instructions, string? shown)
    {
        var target = Planned.Of($"FROM a\n{instructions}\n").Targets[0];
        Assert.Equal(shown is null ? [] : [shown], target.Implicit.Select(i => i.Source));
        Assert.Empty(target.Unresolved);
    }

    [Fact]
    public void A_source_that_is_not_known_is_listed_as_such() => Assert.Equal(
        ["4 source `$V-$U` BuildArgumentWithoutValue U V", "4 source `$HOME` FromBaseImage HOME"],
        Planned.Unresolved("FROM a\nARG U\nARG V\nADD $V-$U b $HOME git@c:d /x\n", new PlanOptions()));

    /// <summary>Whatever the name of a heredoc looks like, its content is what is added.</summary>
    [Theory]
    [InlineData("ADD <<git@b:c /x\ngit@b:c", null)]
    [InlineData("ADD 3<<git@b:c /x\ngit@b:c", null)]
    [InlineData("ADD <<E git@b:c /x\nE", "git@b:c")]
    [InlineData("ADD git@b:c <<-E /x\nE", "git@b:c")]
    public void The_name_of_a_heredoc_is_no_source(string instruction, string? source)
    {
        var plan = Planned.Of($"FROM a\n{instruction}\n");
        Assert.Empty(plan.Diagnostics);
        Assert.Equal(source is null ? [] : [source], plan.Targets[0].Implicit.Select(i => i.Source));
    }
}
