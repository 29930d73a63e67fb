namespace DockerfileSecrets.Tests.Expansion;

/// <summary>What is wrong with a word: kind, BuildKit's words, and the part at fault.</summary>
public class ExpansionErrorTests
{
    private const string Brace = "syntax error: missing '}'";
    private const string Slash = "syntax error: missing '/' in ${}";

    private static readonly TestScope Scope = new(("A", "foo.txt"), ("E", ""), ("P", "a\\"), ("X", null));

    [Theory]
    [InlineData("x${A!b}", ExpansionErrorKind.UnsupportedModifier, "!", "unsupported modifier (!) in substitution")]
    [InlineData("x${A", ExpansionErrorKind.UnsupportedModifier, "${A", "unsupported modifier (\uFFFD) in substitution")]
    [InlineData("x${é", ExpansionErrorKind.UnsupportedModifier, "${é", "unsupported modifier (\uFFFD) in substitution")]
    [InlineData("${A:#x}", ExpansionErrorKind.UnsupportedModifier, ":#", "unsupported modifier (:#) in substitution")]
    [InlineData("${A:%x}", ExpansionErrorKind.UnsupportedModifier, ":%", "unsupported modifier (:%) in substitution")]
    [InlineData("${A:!x}", ExpansionErrorKind.UnsupportedModifier, ":!", "unsupported modifier (:!) in substitution")]
    [InlineData("a${}", ExpansionErrorKind.BadSubstitution, "${}", "syntax error: bad substitution")]
    [InlineData("a${:-b}", ExpansionErrorKind.BadSubstitution, "${:", "syntax error: bad substitution")]
    [InlineData("a${{A}}", ExpansionErrorKind.BadSubstitution, "${{", "syntax error: bad substitution")]
    [InlineData("x'abc$A", ExpansionErrorKind.UnterminatedSingleQuote, "'abc$A", "unexpected end of statement while looking for matching single-quote")]
    [InlineData("x\"abc$A", ExpansionErrorKind.UnterminatedDoubleQuote, "\"abc$A", "unexpected end of statement while looking for matching double-quote")]
    [InlineData("x\"abc\\", ExpansionErrorKind.UnterminatedDoubleQuote, "\"abc\\", "unexpected end of statement while looking for matching double-quote")]
    [InlineData("x${E:?}y", ExpansionErrorKind.RequiredVariable, "${E:?}", "E: is not allowed to be empty")]
    [InlineData("x${U:?}y", ExpansionErrorKind.RequiredVariable, "${U:?}", "U: is not allowed to be unset")]
    [InlineData("x${U?}y", ExpansionErrorKind.RequiredVariable, "${U?}", "U: is not allowed to be unset")]
    [InlineData("x${E:?m $A}y", ExpansionErrorKind.RequiredVariable, "${E:?m $A}", "E: m foo.txt")]
    [InlineData("x${E:?m $X}y", ExpansionErrorKind.RequiredVariable, "${E:?m $X}", "E: m $X")]
    [InlineData("x${A#\\f}y", ExpansionErrorKind.InvalidPattern, "${A#\\f}", "invalid pattern (\\f) in substitution: invalid escape '\\f'")]
    [InlineData("x${A/\\f/}y", ExpansionErrorKind.InvalidPattern, "${A/\\f/}", "invalid pattern (\\f) in substitution: invalid escape '\\f'")]
    [InlineData("x${A#$P}y", ExpansionErrorKind.InvalidPattern, "${A#$P}", "invalid pattern (a\\) in substitution: invalid escape '\\\uFFFD'")]
    [InlineData("x${A%$P}y", ExpansionErrorKind.InvalidPattern, "${A%$P}", "invalid pattern (\\a) in substitution: invalid escape '\\a'")]
    [InlineData("x${X#\\f}y", ExpansionErrorKind.InvalidPattern, "${X#\\f}", "invalid pattern (\\f) in substitution: invalid escape '\\f'")]
    [InlineData("x${A:-b", ExpansionErrorKind.MissingClosingBrace, "${A:-b", Brace)]
    [InlineData("x${", ExpansionErrorKind.MissingClosingBrace, "${", Brace)]
    [InlineData("x${A/b", ExpansionErrorKind.MissingPatternSlash, "${A/b", Slash)]
    [InlineData("x${A/b}", ExpansionErrorKind.MissingPatternSlash, "${A/b}", Slash)]
    [InlineData("x${A/b/c", ExpansionErrorKind.MissingClosingBrace, "${A/b/c", Brace)]
    [InlineData("x${A#b", ExpansionErrorKind.MissingClosingBrace, "${A#b", Brace)]
    [InlineData("${A/${", ExpansionErrorKind.MissingPatternSlash, "${A/${", Slash)]
    [InlineData("${E:-${A/b", ExpansionErrorKind.MissingClosingBrace, "${E:-${A/b", Brace)]
    [InlineData("${A/${E:-b", ExpansionErrorKind.MissingPatternSlash, "${A/${E:-b", Slash)]
    [InlineData("${A:-${A#\\f}", ExpansionErrorKind.MissingClosingBrace, "${A:-${A#\\f}", Brace)]
    [InlineData("${E:-${A", ExpansionErrorKind.MissingClosingBrace, "${E:-${A", Brace)]
    [InlineData("${E:-${A!b", ExpansionErrorKind.UnsupportedModifier, "!", "unsupported modifier (!) in substitution")]
    [InlineData("${A/${A", ExpansionErrorKind.MissingPatternSlash, "${A/${A", Slash)]
    [InlineData("${A:-'x", ExpansionErrorKind.MissingClosingBrace, "${A:-'x", Brace)]
    [InlineData("${A:-\"x", ExpansionErrorKind.MissingClosingBrace, "${A:-\"x", Brace)]
    [InlineData("${A:-${}}", ExpansionErrorKind.BadSubstitution, "${}", "syntax error: bad substitution")]
    [InlineData("${A:-${E:?}}", ExpansionErrorKind.RequiredVariable, "${E:?}", "E: is not allowed to be empty")]
    [InlineData("${A:-${A!b}}", ExpansionErrorKind.UnsupportedModifier, "!", "unsupported modifier (!) in substitution")]
    public void An_error_says_what_and_where(string word, ExpansionErrorKind kind, string part, string message)
    {
        var result = VariableWord.Parse(word).Expand(Scope);
        Assert.Equal((ExpansionState.Error, null), (result.State, result.Value));
        var error = result.Error!;
        Assert.Equal((kind, part, message), (error.Kind, word.Substring(error.Span.Start, error.Span.Length), error.Message));
    }

    [Fact]
    public void An_error_is_written_without_values() =>
        Assert.Equal("RequiredVariable [1..11)", VariableWord.Parse("x${E:?m $A}").Expand(Scope).Error!.ToString());

    [Theory]
    [InlineData("$A", 7, 6)]
    [InlineData("$A$A$A", 21, 20)]
    [InlineData("a$A-$A", 16, 15)]
    [InlineData("\"$A\"'x'", 8, 7)]
    [InlineData("${E:-$A$A}", 14, 13)]
    [InlineData("${A/foo/$A}", 11, 10)]
    [InlineData("${A//o/ab}", 9, 8)]
    [InlineData("${A//t/}", 5, 4)]
    [InlineData("${A//zz/}", 7, 6)]
    public void A_value_has_a_longest_length(string word, int enough, int less)
    {
        Assert.Equal(ExpansionState.Known, VariableWord.Parse(word).Expand(Scope, new ExpansionLimits { MaxLength = enough }).State);
        Assert.Equal(ExpansionErrorKind.ValueTooLong, VariableWord.Parse(word).Expand(Scope, new ExpansionLimits { MaxLength = less }).Error?.Kind);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("${E:-$A$A}")]
    [InlineData("${A#*x}")]
    [InlineData("${A%%x*}")]
    [InlineData("${A/*x/b}")]
    [InlineData("${A//?/b}")]
    [InlineData("${A/t/$X}")]
    public void The_work_for_a_word_has_a_limit(string word)
    {
        Assert.NotEqual(ExpansionState.Error, VariableWord.Parse(word).Expand(Scope, new ExpansionLimits { MaxSteps = 100 }).State);
        Assert.Equal(ExpansionState.Error, VariableWord.Parse(word).Expand(Scope, new ExpansionLimits { MaxSteps = 0 }).State);
        for (var steps = 0; VariableWord.Parse(word).Expand(Scope, new ExpansionLimits { MaxSteps = steps }).Error is { } error; steps++)
        {
            Assert.Equal((ExpansionErrorKind.TooManySteps, "the expansion takes too many steps"), (error.Kind, error.Message));
        }
    }

    [Fact]
    public void A_search_that_goes_on_and_on_is_given_up()
    {
        var scope = new TestScope(("V", new string('a', 300)), ("P", new string('a', 100) + "b"), ("Q", "b" + new string('a', 100)));
        foreach (var word in new[] { "${V/$P/}", "${V//$P/}", "${V#*$P}", "${V##*$P}", "${V%$Q*}", "${V%%$Q*}", "${V/$P/$NONE}" })
        {
            Assert.Equal(ExpansionErrorKind.TooManySteps, VariableWord.Parse(word).Expand(scope, new ExpansionLimits { MaxSteps = 5_000 }).Error?.Kind);
            Assert.Equal(new string('a', 300), VariableWord.Parse(word).Expand(scope, new ExpansionLimits { MaxSteps = 100_000 }).Value);
        }
    }

    [Theory]
    [InlineData("${U:-")]
    [InlineData("${U##")]
    [InlineData("${U/a/")]
    public void Variables_stand_inside_each_other_48_deep(string opening)
    {
        static string Nested(string opening, int depth) => string.Concat(Enumerable.Repeat(opening, depth)) + new string('}', depth);
        Assert.Equal("", VariableWord.Parse(Nested(opening, 48)).Expand(Scope).Value);
        var error = VariableWord.Parse(Nested(opening, 49)).Expand(Scope).Error!;
        Assert.Equal((ExpansionErrorKind.NestingTooDeep, "variables are nested too deeply"), (error.Kind, error.Message));
    }

    [Fact]
    public void Behind_each_other_there_may_be_many() =>
        Assert.Equal(new string('a', 100), VariableWord.Parse(string.Concat(Enumerable.Repeat("${U:-a}", 100))).Expand(Scope).Value);

    [Fact]
    public void Limits_are_not_negative()
    {
        Assert.Equal((1_048_576, 67_108_864L), (ExpansionLimits.Default.MaxLength, ExpansionLimits.Default.MaxSteps));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExpansionLimits { MaxLength = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExpansionLimits { MaxSteps = -1 });
        Assert.Equal("", VariableWord.Parse("").Expand(Scope, new ExpansionLimits { MaxLength = 0, MaxSteps = 0 }).Value);
    }
}
