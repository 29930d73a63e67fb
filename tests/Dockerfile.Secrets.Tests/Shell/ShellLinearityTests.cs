using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Tests.Shell;

public class ShellLinearityTests
{
    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("<<E ")]
    [InlineData("a `b`; ")]
    [InlineData("$(")]
    [InlineData("${a:-")]
    [InlineData("if ")]
    [InlineData("( ")]
    [InlineData("cat <<E\nx\nE\n")]
    [InlineData("a=(")]
    [InlineData("case x in a) ")]
    [InlineData("[[ ")]
    [InlineData("$((")]
    [InlineData("{ ")]
    [InlineData("f() ")]
    [InlineData("\\\n")]
    [InlineData(";")]
    [InlineData("|")]
    [InlineData("&&")]
    [InlineData("x\n")]
    [InlineData("a[ ")]
    [InlineData("`\\`")]
    public void Ten_times_the_text_costs_about_ten_times_the_memory(string piece)
    {
        Allocated(piece, 1_000);
        var small = Allocated(piece, 10_000);
        var large = Allocated(piece, 100_000);
        Assert.True(large <= 20 * small, $"{small} and {large} bytes");
    }

    private static long Allocated(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(text, ShellParser.Parse(text).Text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
