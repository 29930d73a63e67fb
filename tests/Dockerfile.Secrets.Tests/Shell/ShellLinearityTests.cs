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

    [Theory]
    [InlineData("a $(( '((((' ) ); ")]
    [InlineData("\"$(( '((((' ) )\" ")]
    [InlineData("(( '((((' ) )\n")]
    [InlineData("((#(((\n) )\n")]
    [InlineData("`((a`; ")]
    [InlineData("${a[x} ")]
    [InlineData("<<'E\n")]
    public void Looking_ahead_in_vain_costs_no_more(string piece)
    {
        // What is looked at again and again allocates nothing: only the processor tells. A square would be 400 times as much.
        Time(piece, 20_000);
        var small = Enumerable.Range(0, 5).Min(_ => Time(piece, 20_000));
        var large = Enumerable.Range(0, 2).Min(_ => Time(piece, 400_000));
        Assert.True(large <= 80 * small + TimeSpan.FromMilliseconds(100), $"{small} and {large}");
    }

    private static TimeSpan Time(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        return ThreadTime.Of(() => ShellParser.Parse(text));
    }

    private static long Allocated(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(text, ShellParser.Parse(text).Text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
