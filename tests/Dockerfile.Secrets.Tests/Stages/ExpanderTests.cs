using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DockerfileSecrets.Tests.Stages;

/// <summary>The planner's short ways for plain words give what the grammar of all words gives.</summary>
public class ExpanderTests
{
    private static readonly VariableTable Variables = VariableTable.Empty
        .With(ScopeVariable.Set("A", "value"))
        .With(ScopeVariable.Set("E", ""))
        .With(ScopeVariable.Set("L", new string('l', 200)))
        .With(ScopeVariable.Unresolved("U", UnresolvedReason.BuildArgumentWithoutValue, isArgument: true));

    public static Arbitrary<string> Words() =>
        Gen.Elements("$A", "${A}", "$E", "$L", "${U}", "$U", "$Z", "${Z}", "$", "${", "$1", "${A:-x}", "x", "/", ":", " ", "é", "'", "\"", "\\", "`", "\uFEFF")
            .ListOf().Select(string.Concat)
            .SelectMany(_ => Gen.Elements("", "\"", "'"), (word, quote) => quote + word + quote)
            .ToArbitrary();

    [Property(MaxTest = 3000)]
    public Property A_word_becomes_what_the_grammar_makes_of_it() => Prop.ForAll(Words(), text =>
    {
        foreach (var escape in "\\`")
        {
            foreach (var isBaseKnown in (bool[])[true, false])
            {
                Holds(text, escape, WordQuoting.Processed, isBaseKnown);
                Holds(text, escape, WordQuoting.Kept, isBaseKnown);
            }
        }
    });

    [Theory]
    [InlineData("$L$L$A", 405)]
    [InlineData("$A$A$A$A$A$A$A$A$A$A", 50)]
    [InlineData("\"$L$L\"", 400)]
    public void A_long_word_is_as_long_as_it_is(string text, int length)
    {
        Holds(text, '\\', WordQuoting.Processed, isBaseKnown: true);
        Assert.Equal(length, Expand(text, new PlanOptions()).Text!.Length);
        Assert.Equal(length, Expand(text, new PlanOptions { MaxExpansionLength = length }).Text!.Length);
        Assert.Equal(ExpansionErrorKind.ValueTooLong, Expand(text, new PlanOptions { MaxExpansionLength = length - 1 }).Error!.Kind);
    }

    [Theory]
    [InlineData("'abcd'")]
    [InlineData("$A")]
    [InlineData("\"$A\"")]
    public void The_limit_of_a_word_holds_however_it_is_written(string text) =>
        Assert.Equal(ExpansionErrorKind.ValueTooLong, Expand(text, new PlanOptions { MaxExpansionLength = 3 }).Error!.Kind);

    private static Expanded Expand(string text, PlanOptions options) => new Expander('\\', options).Expand(text, new StageScope(Variables, isBaseKnown: true));

    private static void Holds(string text, char escape, WordQuoting quoting, bool isBaseKnown)
    {
        var scope = new StageScope(Variables, isBaseKnown);
        var expanded = new Expander(escape, new PlanOptions()).Expand(text, scope, quoting);
        if (!Expander.IsSpecial(text))
        {
            Assert.Equal(text, expanded.Text);
            return;
        }

        var expected = VariableWord.Parse(text, escape, quoting).Expand(scope);
        Assert.Equal(expected.Value, expanded.Text);
        Assert.Equal(expected.Error?.ToString(), expanded.Error?.ToString());
        Assert.Equal(expected.UsedNames.AsEnumerable(), expanded.Names);
        Assert.Equal(expected.UsedNames.Select(scope.Get).OfType<ScopeVariable>(), expanded.Uses);
        Assert.Equal(
            expected.Unresolved.Select(u => (u.Name, u.Reason, string.Join(' ', u.DependsOn), u.Span)),
            expanded.Unresolved.Select(u => (u.Name, u.Reason, string.Join(' ', u.DependsOn), u.Span)));
        if (quoting == WordQuoting.Processed && Expander.IsPlain(text))
        {
            Assert.Equal(text[1..^1], expanded.Text);
        }
    }
}
