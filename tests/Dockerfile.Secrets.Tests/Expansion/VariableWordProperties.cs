using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DockerfileSecrets.Tests.Expansion;

public class VariableWordProperties
{
    private static readonly TestScope Scope = new(("a", "b*a\\"), ("A", ""), ("b", null));

    /// <summary>Words made of the characters that mean something, so that odd ones are common.</summary>
    public static Arbitrary<string> OddWords() =>
        Gen.Elements("$", "{", "${", "}", ":", "-", "+", "?", "#", "%", "/", "*", "\\", "`", "'", "\"", "a", "A", "b", "0", "é", "𝐀", "\ud835", "\n", "\uFEFF")
            .ListOf().Select(string.Concat).ToArbitrary();

    [Property(MaxTest = 2000)]
    public Property Any_text_expands_without_an_exception_and_all_spans_lie_inside() =>
        Prop.ForAll(OddWords(), text =>
        {
            foreach (var word in Readings(text))
            {
                var whole = new TextSpan(0, text.Length);
                var result = word.Expand(Scope);
                Assert.All(word.Variables, use => Assert.True(whole.Contains(use.Span) && use.Span.Contains(use.NameSpan)));
                Assert.All(result.Unresolved, use => Assert.True(whole.Contains(use.Span)));
                Assert.True(result.Error is null || whole.Contains(result.Error.Span));
                Assert.Equal(result.State == ExpansionState.Known, result.Value is not null);
                Assert.Equal(result.State == ExpansionState.Error, result.Error is not null);
                Assert.Equal(result.State == ExpansionState.Unresolved, result.Unresolved.Length > 0);
                Assert.Subset(result.UsedNames.ToHashSet(), result.UnsetNames.ToHashSet());
            }
        });

    [Property]
    public void Arbitrary_text_expands_without_an_exception(string? text)
    {
        foreach (var word in Readings(text ?? ""))
        {
            Assert.NotNull(word.Expand(Scope));
        }
    }

    [Property]
    public void A_word_without_special_characters_expands_to_itself(NonNull<string> text)
    {
        var plain = string.Concat(text.Get.Where(c => c is not ('$' or '\\' or '`' or '\'' or '"'))).TrimStart('\uFEFF');
        foreach (var word in Readings(plain))
        {
            Assert.Equal(plain, word.Expand(Scope).Value);
            Assert.False(word.HasVariables);
        }
    }

    /// <summary>What is Known or Error with an unresolved variable stays so whatever that variable turns out to be.</summary>
    [Property(MaxTest = 2000)]
    public Property What_is_known_does_not_hang_on_unresolved_variables() =>
        Prop.ForAll(OddWords(), text =>
        {
            foreach (var word in Readings(text))
            {
                var open = word.Expand(Scope);
                if (open.State == ExpansionState.Unresolved)
                {
                    continue;
                }

                foreach (var value in new[] { "", "x", "*", "\\", "a/b" })
                {
                    var closed = word.Expand(new TestScope(("a", "b*a\\"), ("A", ""), ("b", value)));
                    Assert.Equal(open.Value, closed.Value);
                    Assert.Equal(open.State, closed.State);
                }

                Assert.Equal(open.State, word.Expand(new TestScope(("a", "b*a\\"), ("A", ""))).State);
            }
        });

    private static IEnumerable<VariableWord> Readings(string text) =>
        from escape in "\\`"
        from quoting in Enum.GetValues<WordQuoting>()
        select VariableWord.Parse(text, escape, quoting);
}
