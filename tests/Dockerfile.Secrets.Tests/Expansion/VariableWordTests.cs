namespace DockerfileSecrets.Tests.Expansion;

public class VariableWordTests
{
    private static readonly TestScope Scope = new(("A", "foo.txt"), ("E", ""), ("N", "x\ny"), ("D", "$0"), ("X", null), ("Y", null));

    [Theory]
    [InlineData("${A#*o}", "o.txt")]
    [InlineData("${A##*o}", ".txt")]
    [InlineData("${A%o*}", "fo")]
    [InlineData("${A%%o*}", "f")]
    [InlineData("${A/o/0}", "f0o.txt")]
    [InlineData("${A//o/0}", "f00.txt")]
    [InlineData("${A//o*/Q}", "fQ")]
    [InlineData("${N//*/q}", "q\nq")]
    [InlineData("${N#*y}", "x\ny")]
    [InlineData("${A///-}", "-f-o-o-.-t-x-t-")]
    [InlineData("${A//o/'$1a$$'}", "f$$.txt")]
    [InlineData("${A//oo/<$D>}", "f<oo>.txt")]
    [InlineData("${A/oo/<$D>}", "f<$0>.txt")]
    [InlineData("\uFEFF\uFEFFa", "\uFEFFa")]
    [InlineData("a\\", "a")]
    [InlineData("$é𝐀-$12a", "-a")]
    public void A_word_expands(string word, string value) =>
        Assert.Equal(value, VariableWord.Parse(word).Expand(Scope).Value);

    [Theory]
    [InlineData("${A:-${E:?}", ExpansionErrorKind.MissingClosingBrace)]
    [InlineData("${A/${E:?}", ExpansionErrorKind.MissingPatternSlash)]
    [InlineData("${A:-${E:?}}", ExpansionErrorKind.RequiredVariable)]
    [InlineData("${E:?m}'", ExpansionErrorKind.RequiredVariable)]
    [InlineData("'${E:?m}", ExpansionErrorKind.UnterminatedSingleQuote)]
    [InlineData("\"${E:?m}", ExpansionErrorKind.RequiredVariable)]
    [InlineData("\"$A", ExpansionErrorKind.UnterminatedDoubleQuote)]
    [InlineData("${A%a'\\'}", ExpansionErrorKind.InvalidPattern)]
    [InlineData("${", ExpansionErrorKind.MissingClosingBrace)]
    [InlineData("${A", ExpansionErrorKind.UnsupportedModifier)]
    [InlineData("${A:", ExpansionErrorKind.MissingClosingBrace)]
    [InlineData("${A:-$X${}}", ExpansionErrorKind.BadSubstitution)]
    public void The_first_error_of_BuildKit_is_the_error(string word, ExpansionErrorKind kind) =>
        Assert.Equal(kind, VariableWord.Parse(word).Expand(Scope).Error?.Kind);

    [Theory]
    [InlineData("${A:-$X}", "foo.txt")]
    [InlineData("${E:+$X}", "")]
    [InlineData("${X:+}", "")]
    [InlineData("${A/zzz/$X}", "foo.txt")]
    public void An_unresolved_variable_that_does_not_matter_is_ignored(string word, string value) =>
        Assert.Equal(value, VariableWord.Parse(word).Expand(Scope).Value);

    [Theory]
    [InlineData("a$X", "X")]
    [InlineData("${X:-d}", "X")]
    [InlineData("${E:-$X}", "X")]
    [InlineData("${X:-$Y}$X", "X X Y")]
    [InlineData("${A:-${X:?}}", "X")]
    [InlineData("${A#$X}", "X")]
    [InlineData("${E:+${A#$X}}", "X")]
    [InlineData("${A/foo/$X}", "X")]
    public void An_unresolved_variable_that_matters_makes_the_word_unresolved(string word, string names)
    {
        var result = VariableWord.Parse(word).Expand(Scope);
        Assert.Equal(ExpansionState.Unresolved, result.State);
        Assert.Null(result.Value);
        Assert.Equal(names, string.Join(' ', result.Unresolved.Select(use => use.Name).Order()));
        Assert.All(result.Unresolved, use => Assert.Equal(UnresolvedReason.FromBaseImage, use.Reason));
    }

    [Fact]
    public void Names_are_listed_in_the_order_of_lookup_each_once()
    {
        var result = VariableWord.Parse("${A:-$U$E}$U${+a}").Expand(Scope);
        Assert.Equal<string>(["U", "E", "A", ""], result.UsedNames);
        Assert.Equal<string>(["U", ""], result.UnsetNames);
    }

    [Fact]
    public void References_have_their_places()
    {
        const string Text = "a${NAME:-\"$B\"}'$C'\\$D${E//x/y}";
        var variables = VariableWord.Parse(Text).Variables;
        Assert.Equal(["NAME", "B", "E"], variables.Select(use => Text.Substring(use.NameSpan.Start, use.NameSpan.Length)));
        Assert.Equal(["${NAME:-\"$B\"}", "$B", "${E//x/y}"], variables.Select(use => Text.Substring(use.Span.Start, use.Span.Length)));
        Assert.Equal([":-", "", "//"], variables.Select(use => use.Modifier));
        Assert.False(VariableWord.Parse("'$A' \\$B $").HasVariables);
        Assert.True(VariableWord.Parse("'$A'", '\\', WordQuoting.Kept).HasVariables);
    }

    [Theory]
    [InlineData("${U:-\"", 512, true)]
    [InlineData("${U##\"", 512, true)]
    [InlineData("${U/a/\"", 512, true)]
    [InlineData("${U/a/\"", 256, false)]
    public void Nesting_that_is_too_deep_is_an_error_also_on_a_small_stack(string opening, int kilobytes, bool isEnough)
    {
        ExpansionResult? fine = null;
        ExpansionResult? deep = null;
        var thread = new Thread(
            () =>
            {
                fine = VariableWord.Parse(Nested(opening, WordConfiguration.MaxDepth)).Expand(Scope);
                deep = VariableWord.Parse(Nested(opening, 100_000)).Expand(Scope);
            },
            kilobytes * 1024);
        thread.Start();
        thread.Join();
        Assert.True(!isEnough || fine!.Value == "", fine!.Error?.ToString());
        Assert.Equal(ExpansionErrorKind.NestingTooDeep, deep!.Error?.Kind);
    }

    [Fact]
    public void A_value_that_is_too_long_is_an_error()
    {
        var limits = new ExpansionLimits { MaxLength = 10 };
        Assert.Equal("foo.txtabc", VariableWord.Parse("${A}abc").Expand(Scope, limits).Value);
        Assert.Equal(ExpansionErrorKind.ValueTooLong, VariableWord.Parse("${A}abcd").Expand(Scope, limits).Error?.Kind);
        Assert.Equal(ExpansionErrorKind.ValueTooLong, VariableWord.Parse("${A//?/ab}").Expand(Scope, limits).Error?.Kind);
    }

    [Fact]
    public void A_pattern_that_takes_too_many_steps_is_an_error()
    {
        var scope = new TestScope(("V", new string('a', 200_000)), ("P", new string('a', 100_000) + "b"));
        Assert.Equal(ExpansionErrorKind.TooManySteps, VariableWord.Parse("${V/$P/}").Expand(scope).Error?.Kind);
    }

    [Fact]
    public void Many_stars_do_not_blow_up()
    {
        var scope = new TestScope(("V", new string('a', 100_000)), ("P", string.Concat(Enumerable.Repeat("*a", 1_000)) + "*b"));
        Assert.Equal(100_000, VariableWord.Parse("${V##$P}").Expand(scope).Value!.Length);
        Assert.Equal(100_000, VariableWord.Parse("${V//$P/x}").Expand(scope).Value!.Length);
    }

    [Theory]
    [InlineData("${A:-b}")]
    [InlineData("\"\\x$\"")]
    [InlineData("${A")]
    [InlineData("${A/")]
    [InlineData("\"'$")]
    public void Work_is_linear_in_the_length(string piece)
    {
        var steps = new ExpansionLimits { MaxSteps = 20 * 20_000, MaxLength = int.MaxValue };
        var text = string.Concat(Enumerable.Repeat(piece, 20_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = VariableWord.Parse(text).Expand(Scope, steps);
        Assert.NotEqual(ExpansionErrorKind.TooManySteps, result.Error?.Kind);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000 * 3_000L);
    }

    private static string Nested(string opening, int depth) =>
        string.Concat(Enumerable.Repeat(opening, depth)) + string.Concat(Enumerable.Repeat("\"}", depth));
}
