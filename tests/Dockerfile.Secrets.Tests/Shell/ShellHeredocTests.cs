using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Tests.Shell;

public class ShellHeredocTests
{
    [Theory]
    [InlineData("a << \nb")]
    [InlineData("a <<\t;b")]
    [InlineData("a <<-  ")]
    public void Without_a_word_the_heredoc_still_lies_in_its_redirection(string text)
    {
        var script = ShellParser.Parse(text);
        ShellTree.SpansHold(script);
        Assert.Equal(text, ShellTree.Print(script));
        var heredoc = Assert.Single(ShellTree.All(script).OfType<ShellHeredoc>());
        Assert.Equal("", heredoc.Delimiter);
    }

    [Theory]
    [InlineData("cat <<E\na $b\nE\n", "E", false, false, true)]
    [InlineData("cat <<\"E\"\na $b\nE\n", "E", true, false, true)]
    [InlineData("cat <<'E F'\na $b\nE F\n", "E F", true, false, true)]
    [InlineData("cat <<\\E\na $b\nE\n", "E", true, false, true)]
    [InlineData("cat <<-E\n\ta $b\n\t\tE\n", "E", false, true, true)]
    [InlineData("cat <<E\na $b\n E\n", "E", false, false, false)]
    public void A_heredoc_says_what_ends_it_and_whether_it_expands(string text, string delimiter, bool isQuoted, bool strips, bool isTerminated)
    {
        var heredoc = Assert.Single(ShellTree.All(ShellParser.Parse(text)).OfType<ShellHeredoc>());
        Assert.Equal((delimiter, isQuoted, strips, isTerminated), (heredoc.Delimiter, heredoc.IsQuoted, heredoc.StripsTabs, heredoc.IsTerminated));
        Assert.Equal(isQuoted ? "a $b\n" : null, heredoc.Body.ConstantValue);
    }

    [Fact]
    public void Two_heredocs_of_a_line_follow_each_other()
    {
        var script = ShellParser.Parse("cat <<A - <<-B && c\none\nA\n\ttwo\n\tB\nd");
        Assert.Equal(["one\n", "two\n"], ShellTree.All(script).OfType<ShellHeredoc>().Select(heredoc => heredoc.Body.ConstantValue));
        Assert.Equal(["cat", "c", "d"], ShellTree.All(script).OfType<SimpleCommand>().Select(command => command.Name));
    }
}
