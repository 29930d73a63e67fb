namespace DockerfileSecrets.Tests.Expansion;

/// <summary>How words are cut: names, quotes, escapes, and the places of what is in them.</summary>
public class WordReadingTests
{
    private static readonly TestScope Scope = new(("A", "foo"), ("E", ""), ("é1", "uni"), ("_", "low"), ("1", "one"), ("12", "twelve"), ("@", "at"), ("", "none"), ("X", null), ("Y", null), ("Z", null));

    [Theory]
    [InlineData("", "")]
    [InlineData("$", "$")]
    [InlineData("$.", "$.")]
    [InlineData("a$$b", "ab")]
    [InlineData("$A.$A", "foo.foo")]
    [InlineData("$Ab", "")]
    [InlineData("${A}b", "foob")]
    [InlineData("$é1-", "uni-")]
    [InlineData("${é1}-", "uni-")]
    [InlineData("$_", "low")]
    [InlineData("$12a", "twelvea")]
    [InlineData("${12}a", "twelvea")]
    [InlineData("$1_", "one_")]
    [InlineData("$@a", "ata")]
    [InlineData("${@}", "at")]
    [InlineData("$*$#$?$-$!|", "|")]
    [InlineData("${+a}", "")]
    [InlineData("${A-}", "foo")]
    [InlineData("${E-b}|${E:-b}|${U-b}|${U:-b}", "|b|b|b")]
    [InlineData("${A+b}|${E+b}|${E:+b}|${U+b}|${U:+b}", "b|b|||")]
    [InlineData("${A?b}|${E?b}|${A:?b}", "foo||foo")]
    [InlineData("${U:-$A-${A}}", "foo-foo")]
    [InlineData("${U:-a\\}b}", "a}b")]
    [InlineData("${U:-'}'}", "}")]
    [InlineData("${U:-\"}\"}", "}")]
    [InlineData("'$A'\"$A\"\\$A", "$Afoo$A")]
    [InlineData("\"a'b'\"", "a'b'")]
    [InlineData("'a\"b'", "a\"b")]
    [InlineData("'a\\'", "a\\")]
    [InlineData("a\\b\\\\c", "ab\\c")]
    [InlineData("a\\", "a")]
    [InlineData("\\𝐀b", "𝐀b")]
    [InlineData("\"a\\nb\"", "a\\nb")]
    [InlineData("\"a\\\"b\\$A\\\\c\\'\"", "a\"b$A\\c\\'")]
    [InlineData("\"a`$A\"", "a`foo")]
    [InlineData("a`b", "a`b")]
    [InlineData("\"\"", "")]
    [InlineData("''", "")]
    [InlineData("\uFEFF$A", "foo")]
    [InlineData("a\uFEFF", "a\uFEFF")]
    public void A_word_is_read(string word, string expected) => Assert.Equal(expected, VariableWord.Parse(word).Expand(Scope).Value);

    [Theory]
    [InlineData("a`$A`", "a$A")]
    [InlineData("a\\$A", "a\\foo")]
    [InlineData("\"a`$A`\"`n``\"", "a$A\"`n`")]
    [InlineData("\"a\\$A\"", "a\\foo")]
    [InlineData("'a`'", "a`")]
    [InlineData("${A#`f}", "foo")]
    [InlineData("${A#f}", "oo")]
    public void The_escape_may_be_a_backtick(string word, string expected) => Assert.Equal(expected, VariableWord.Parse(word, '`').Expand(Scope).Value);

    [Theory]
    [InlineData("'$A'", '\\', "'foo'")]
    [InlineData("\"$A\"", '\\', "\"foo\"")]
    [InlineData("\"'$A", '\\', "\"'foo")]
    [InlineData("\\$A\\n", '\\', "$An")]
    [InlineData("'`$A'", '`', "'$A'")]
    [InlineData("'\\$A'", '`', "'\\foo'")]
    [InlineData("${U:-'}'}", '\\', "''}")]
    public void Quotes_may_be_kept(string word, char escape, string expected) =>
        Assert.Equal(expected, VariableWord.Parse(word, escape, WordQuoting.Kept).Expand(Scope).Value);

    [Theory]
    [InlineData("a$A", "A:[1..3) [2..3) ")]
    [InlineData("a${A}", "A:[1..5) [3..4) ")]
    [InlineData("a$é1", "é1:[1..4) [2..4) ")]
    [InlineData("a${é1}", "é1:[1..6) [3..5) ")]
    [InlineData("${A:-$B}", "A:[0..8) [2..3) :-|B:[5..7) [6..7) ")]
    [InlineData("${A/$B/$C}$D", "A:[0..10) [2..3) /|B:[4..6) [5..6) |C:[7..9) [8..9) |D:[10..12) [11..12) ")]
    [InlineData("${A//x/}", "A:[0..8) [2..3) //")]
    [InlineData("${A##x}${A%%x}", "A:[0..7) [2..3) #|A:[7..14) [9..10) %")]
    [InlineData("${A+x}${A:?x}", "A:[0..6) [2..3) +|A:[6..13) [8..9) :?")]
    [InlineData("\"x$A\"'$B'\\$C", "A:[2..4) [3..4) ")]
    [InlineData("${A!b}$C", "A:[0..8) [2..3) !")]
    [InlineData("${A", "A:[0..3) [2..3) \uFFFD")]
    [InlineData("${A:", "A:[0..4) [2..3) :\uFFFD")]
    [InlineData("${+a}$A", "A:[5..7) [6..7) ")]
    [InlineData("${}$A", "")]
    [InlineData("$A${", "A:[0..2) [1..2) ")]
    [InlineData("a\\$b", "")]
    [InlineData("", "")]
    public void Uses_of_variables_have_their_places(string word, string expected)
    {
        var read = VariableWord.Parse(word);
        Assert.Equal(expected, string.Join('|', read.Variables.Select(v => $"{v.Name}:{v.Span} {v.NameSpan} {v.Modifier}")));
        Assert.Equal(expected.Length > 0, read.HasVariables);
    }

    [Theory]
    [InlineData("$X", "X[0..2)")]
    [InlineData("$X$Y$Z", "X[0..2) Y[2..4) Z[4..6)")]
    [InlineData("a$X-${Y}", "X[1..3) Y[4..8)")]
    [InlineData("$Y${A#$X}", "Y[0..2) X[6..8)")]
    [InlineData("${X:+b}", "X[0..7)")]
    [InlineData("${X+b}", "X[0..6)")]
    [InlineData("${X-b}", "X[0..6)")]
    [InlineData("${X#f}", "X[0..6)")]
    [InlineData("${X%f}", "X[0..6)")]
    [InlineData("${X/f/g}", "X[0..8)")]
    [InlineData("${X//f/$Y}", "X[0..10) Y[7..9)")]
    [InlineData("${A/$X/$Y}", "X[4..6) Y[7..9)")]
    [InlineData("${A/f/$Y}", "Y[6..8)")]
    [InlineData("${E:+${A/$X/b}}", "X[9..11)")]
    [InlineData("${E:+${X:?}}", "X[5..11)")]
    [InlineData("${X:?}", "X[0..6)")]
    [InlineData("${X:-$Y}", "X[0..8) Y[5..7)")]
    public void What_a_word_waits_for_is_listed_in_the_order_of_the_text(string word, string expected)
    {
        var result = VariableWord.Parse(word).Expand(Scope);
        Assert.Equal((ExpansionState.Unresolved, null, null), (result.State, result.Value, result.Error));
        Assert.Equal(expected, string.Join(' ', result.Unresolved.Select(u => $"{u.Name}{u.Span}")));
    }

    [Fact]
    public void Many_names_are_listed_once_each_in_their_order()
    {
        var names = Enumerable.Range(0, 20).Select(i => $"N{i * 7 % 20}").ToList();
        var result = VariableWord.Parse(string.Concat(names.Concat(names).Select(n => "$" + n + "$A"))).Expand(Scope);
        Assert.Equal<string>([names[0], "A", .. names.Skip(1)], result.UsedNames);
        Assert.Equal<string>(names, result.UnsetNames);
        Assert.Equal<string>(["A"], VariableWord.Parse("$A$A$A").Expand(Scope).UsedNames);
        Assert.Empty(VariableWord.Parse("a").Expand(Scope).UsedNames);
    }

    [Fact]
    public void Values_are_compared_and_written_without_what_they_hold()
    {
        var waits = VariableValue.Unresolved(UnresolvedReason.DependsOnUnresolved, "A");
        VariableValue[] all =
        [
            VariableValue.Unset, VariableValue.Set(""), VariableValue.Set("a"), waits, VariableValue.Unresolved(UnresolvedReason.DependsOnUnresolved),
            VariableValue.Unresolved(UnresolvedReason.DependsOnUnresolved, "B"), VariableValue.Unresolved(UnresolvedReason.FromBaseImage, "A"),
        ];
        for (var i = 0; i < all.Length; i++)
        {
            for (var j = 0; j < all.Length; j++)
            {
                Assert.Equal((i == j, i != j, i == j, i == j), (all[i] == all[j], all[i] != all[j], all[i].Equals(all[j]), all[i].Equals((object)all[j])));
            }
        }

        Assert.True(waits == VariableValue.Unresolved(UnresolvedReason.DependsOnUnresolved, "A"));
        Assert.Equal(waits.GetHashCode(), VariableValue.Unresolved(UnresolvedReason.DependsOnUnresolved, "A").GetHashCode());
        Assert.False(waits.Equals("A"));
        Assert.Equal(["Unset", "Set", "Set", "Unresolved: DependsOnUnresolved"], all[..4].Select(v => v.ToString()));
        Assert.Equal("X: FromBaseImage", Assert.Single(VariableWord.Parse("$X").Expand(Scope).Unresolved).ToString());
        Assert.Empty(VariableValue.Unset.DependsOn);
        Assert.Equal(["A"], waits.DependsOn.ToArray());
    }

    [Fact]
    public void What_is_no_word_is_refused()
    {
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => VariableWord.Parse(null!)).ParamName);
        Assert.Equal("escapeCharacter", Assert.Throws<ArgumentOutOfRangeException>(() => VariableWord.Parse("a", '/')).ParamName);
        Assert.Equal("quoting", Assert.Throws<ArgumentOutOfRangeException>(() => VariableWord.Parse("a", '\\', (WordQuoting)7)).ParamName);
        Assert.Equal("scope", Assert.Throws<ArgumentNullException>(() => VariableWord.Parse("a").Expand(null!)).ParamName);
        Assert.Throws<ArgumentNullException>(() => VariableValue.Set(null!));
        var word = VariableWord.Parse("a$A", '`', WordQuoting.Kept);
        Assert.Equal(("a$A", "a$A", '`', WordQuoting.Kept), (word.Text, word.ToString(), word.EscapeCharacter, word.Quoting));
    }
}
