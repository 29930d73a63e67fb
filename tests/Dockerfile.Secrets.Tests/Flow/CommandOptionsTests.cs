using DockerfileSecrets.Flow;

namespace DockerfileSecrets.Tests.Flow;

public class CommandOptionsTests
{
    [Theory]
    [InlineData("-n 1 a", "-n", "1", "a")]
    [InlineData("-n1 a", "-n", "1", "a")]
    [InlineData("-qn 1 a", "-n", "1", "a")]
    [InlineData("--lines=1 a", "--lines", "1", "a")]
    [InlineData("--lines 1 a", "--lines", "1", "a")]
    [InlineData("-q a -- -n 1", "-n", null, "a -n 1")]
    [InlineData("a - -n", "-n", null, "a -")]
    public void Words_are_sorted(string words, string option, string? value, string operands)
    {
        var sorted = CommandOptions.Sort(Words(words), "-n --lines");
        Assert.Equal(value, sorted.Get(option)?.Text);
        Assert.Equal(operands, string.Join(' ', sorted.Operands.Select(o => o.Text)));
    }

    [Fact]
    public void The_first_operand_can_end_the_options()
    {
        var sorted = CommandOptions.Sort(Words("-u me cmd -x"), "-u", stopAtOperand: true);
        Assert.Equal(["cmd", "-x"], sorted.Operands.Select(o => o.Text));
        Assert.False(sorted.Has("-x"));
    }

    private static List<FlowArgument> Words(string words) => [.. words.Split(' ').Select(w => new FlowArgument(FlowValue.Of(w), default))];
}
