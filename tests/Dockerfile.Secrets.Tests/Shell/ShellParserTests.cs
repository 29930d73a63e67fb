using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Tests.Shell;

public class ShellParserTests
{
    [Theory]
    [InlineData("echo \"$x `cat \\`b\\``\" > ~/f")]
    [InlineData("cat <<-E | x\n\tb $y\n\tE\nA=1 b $(c) ${d:-\"e f\"}")]
    [InlineData("if a; then b; elif c; then d; else e; fi; for x in 1 2; do f; done; case x in (a|b) g;; *) h; esac")]
    [InlineData("f() { a=(1 2); [[ a =~ (b) ]] && ((x++)); while ! y; do z & done; }")]
    public void What_shells_accept_is_read_without_a_gap(string text)
    {
        var script = ShellParser.Parse(text);
        var nodes = ShellTree.All(script).ToArray();
        Assert.DoesNotContain(nodes, node => node is OpaqueCommand or OpaquePart);
        Assert.Equal(text, ShellTree.Print(script));
    }

    [Theory]
    [InlineData("fi; echo a")]
    [InlineData("a (b\necho a")]
    public void Behind_an_error_the_next_command_is_read(string text)
    {
        var script = ShellParser.Parse(text);
        Assert.IsType<OpaqueCommand>(ShellTree.All(script).First(node => node is OpaqueCommand));
        Assert.Contains(ShellTree.All(script).OfType<SimpleCommand>(), command => command.Name == "echo");
    }

    [Theory]
    [InlineData("$(")]
    [InlineData("if ")]
    [InlineData("${a:-")]
    [InlineData("( ")]
    [InlineData("x=(")]
    public void Deep_nesting_ends_in_something_opaque(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 100_000));
        var script = ShellParser.Parse(text);
        Assert.Equal(text, ShellTree.Print(script));
        Assert.Contains(ShellTree.All(script), node => node is OpaquePart or OpaqueCommand { Reason: OpaqueReason.TooDeep });
    }
}
