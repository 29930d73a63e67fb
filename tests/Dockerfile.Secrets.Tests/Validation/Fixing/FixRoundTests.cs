namespace DockerfileSecrets.Tests.Validation.Fixing;

/// <summary>Which fixes are made, in which order, and which are not.</summary>
public class FixRoundTests
{
    [Fact]
    public void The_first_fix_that_is_allowed_is_made()
    {
        var rule = new Words("ACME1", "one", ("two", false), ("three", true), ("four", true));
        AssertFixed("one", "three", ["ACME1 Write three"], false, rule);
        AssertFixed("one", "two", ["ACME1 Write two"], true, rule);
    }

    [Fact]
    public void Where_nothing_is_offered_nothing_is_done() =>
        AssertFixed("one two", "one 2", ["ACME2 Write 2"], true, new Words("ACME1", "one"), new Words("ACME2", "two", ("2", true)));

    [Fact]
    public void Fixes_apart_are_made_at_once_in_the_order_of_the_file() =>
        AssertFixed("two one two", "2 1 2", ["ACME2 Write 2", "ACME1 Write 1", "ACME2 Write 2"], false, new Words("ACME1", "one", ("1", true)), new Words("ACME2", "two", ("2", true)));

    [Fact]
    public void Of_fixes_that_meet_the_first_is_made_and_then_the_others()
    {
        AssertFixed("onetwo", "12", ["ACME1 Write 1", "ACME2 Write 2"], false, new Words("ACME1", "one", ("1", true)), new Words("ACME2", "two", ("2", true)));
        AssertFixed("twone", "2ne", ["ACME2 Write 2"], false, new Words("ACME1", "one", ("1", true)), new Words("ACME2", "two", ("2", true)));
        AssertFixed("oneoneoneoneone", "11111", ["ACME1 Write 1", "ACME1 Write 1", "ACME1 Write 1", "ACME1 Write 1", "ACME1 Write 1"], false, new Words("ACME1", "one", ("1", true)));
    }

    [Fact]
    public void The_offsets_of_what_was_made_are_those_of_the_text_before_its_round()
    {
        var result = Fix("one oneone", false, new Words("ACME1", "one", ("1", true)));
        Assert.Equal(["15+3", "19+3", "18+3"], result.Applied.Select(a => FormattableString.Invariant($"{a.Diagnostic.Span.Start}+{a.Fix.Edits[0].Span.Length}")));
    }

    [Fact]
    public void What_only_moves_a_finding_is_not_made() =>
        AssertFixed("one", "one", [], true, new Words("ACME1", "one", ("two", true)), new Words("ACME2", "two"));

    [Fact]
    public void What_brings_another_kind_of_finding_is_not_made_even_when_there_are_fewer() =>
        AssertFixed("one one", "one one", [], true, new Words("ACME1", "one"), new Words("ACME3", "one one", ("two", true)), new Words("ACME2", "two"));

    [Fact]
    public void What_leaves_fewer_of_each_kind_is_made() =>
        AssertFixed("one one", "one", ["ACME3 Write one"], true, new Words("ACME1", "one"), new Words("ACME3", "one one", ("one", true)));

    [Theory]
    [InlineData("bad one one one one", "bad 1 1 1 1")]
    [InlineData("one one bad one one", "1 1 bad 1 1")]
    [InlineData("one one one one bad", "1 1 1 1 bad")]
    [InlineData("bad one bad one bad", "bad 1 bad 1 bad")]
    public void A_fix_that_does_harm_keeps_no_other_from_being_made(string before, string after) =>
        AssertFixed(before, after, [.. Enumerable.Repeat("ACME1 Write 1", before.Split("one").Length - 1)], false, new Words("ACME1", "one", ("1", true)), new Words("ACME2", "bad", ("worse", true)), new Words("ACME3", "worse"));

    [Fact]
    public void What_did_harm_once_is_tried_again_when_something_else_has_changed() =>
        // "one" may become "x" only when there is no "two" beside it.
        AssertFixed("onetwo", "x2", ["ACME2 Write 2", "ACME1 Write x"], false, new Words("ACME1", "one", ("x", true)), new Words("ACME2", "two", ("2", true)), new Words("ACME3", "xtwo"));

    [Fact]
    public void A_change_back_to_what_was_there_is_not_made()
    {
        var result = Fix("one", false, new Words("ACME1", "one", ("two", true)), new Words("ACME2", "one"), new Words("ACME3", "two", ("one", true)));
        Assert.Equal("FROM scratch\n# one\n", result.Document.ToString());
        Assert.Empty(result.Applied);
    }

    [Fact]
    public void A_file_without_findings_is_given_back_as_it_is()
    {
        var document = DockerfileDocument.Parse("FROM scratch\n");
        var result = DocumentFixer.Fix(document, new ValidationOptions(), includeUnsafe: true);
        Assert.Same(document, result.Document);
        Assert.Empty(result.Applied);
        Assert.Empty(result.Result.Diagnostics);
    }

    [Fact]
    public void After_a_hundred_rounds_it_is_enough()
    {
        var result = Fix(new string('x', DocumentFixer.MaxRounds + 3), false, new OneByOne());
        Assert.Equal("FROM scratch\n# xxx\n", result.Document.ToString());
        Assert.Equal(100, result.Applied.Length);
    }

    private static void AssertFixed(string before, string after, string[] applied, bool includeUnsafe, params IValidationRule[] rules)
    {
        var result = Fix(before, includeUnsafe, rules);
        Assert.Equal($"FROM scratch\n# {after}\n", result.Document.ToString());
        Assert.Equal(applied, result.Applied.Select(a => $"{a.Diagnostic.Code} {a.Fix.Title}"));
        Assert.Equal(SecretValidator.Validate(result.Document, new ValidationOptions { Rules = [.. rules] }).Diagnostics.Length, result.Result.Diagnostics.Length);
    }

    private static FixResult Fix(string text, bool includeUnsafe, params IValidationRule[] rules) =>
        DocumentFixer.Fix(DockerfileDocument.Parse($"FROM scratch\n# {text}\n"), new ValidationOptions { Rules = [.. rules] }, includeUnsafe);

    /// <summary>Finds every letter, and would take away the first one for each.</summary>
    private sealed class OneByOne : IValidationRule
    {
        public DiagnosticDescriptor Descriptor { get; } = Marks.Meaning("ACME1");

        public IEnumerable<Diagnostic> Check(ValidationContext context)
        {
            var text = context.Document.ToString();
            var first = text.IndexOf('x', StringComparison.Ordinal);
            return Enumerable.Range(0, text.Count(c => c == 'x'))
                .Select(i => new Diagnostic(Descriptor, new TextSpan(first + i, 1), "found") { Fixes = [new Fix("Take one away", true, new TextEdit(new TextSpan(first, 1), ""))] });
        }
    }
}
