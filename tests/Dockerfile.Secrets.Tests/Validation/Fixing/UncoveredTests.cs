namespace DockerfileSecrets.Tests.Validation.Fixing;

/// <summary>What shows only when the fix of something that stops builds is made: some of it could not be seen before, and does not count as new.</summary>
public class UncoveredTests
{
    private const string Text = "FROM scratch\nRUN first\nRUN bad\nRUN last\n";

    private static readonly IValidationRule Stops = new Words("DFS0A", "bad", ("good", true)) { Severity = DiagnosticSeverity.Error };

    [Theory]
    // Another mistake of the language, or of the options of a mount, in the instruction itself.
    [InlineData("DFS0B", DiagnosticSeverity.Error, "RUN good", true)]
    [InlineData("DFS0B", DiagnosticSeverity.Warning, "RUN good", true)]
    [InlineData("DFS101", DiagnosticSeverity.Error, "good", true)]
    // In another one it was there to be seen.
    [InlineData("DFS0B", DiagnosticSeverity.Error, "first", false)]
    [InlineData("DFS0B", DiagnosticSeverity.Error, "last", false)]
    [InlineData("DFS101", DiagnosticSeverity.Error, "last", false)]
    // What a readable instruction does may show anywhere.
    [InlineData("DFS301", DiagnosticSeverity.Error, "good", true)]
    [InlineData("DFS301", DiagnosticSeverity.Error, "first", true)]
    [InlineData("DFS201", DiagnosticSeverity.Warning, "last", true)]
    [InlineData("DFS112", DiagnosticSeverity.Error, "last", true)]
    public void Behind_what_stops_builds(string code, DiagnosticSeverity severity, string uncovered, bool isFixed)
    {
        var behind = new Words(code, uncovered) { Severity = severity, Only = text => text.Contains("good", StringComparison.Ordinal) };
        Assert.Equal(isFixed ? Text.Replace("bad", "good", StringComparison.Ordinal) : Text, Fix(Text, Stops, behind));
    }

    [Theory]
    [InlineData("DFS0A", DiagnosticSeverity.Warning)]
    [InlineData("DFS206", DiagnosticSeverity.Error)]
    [InlineData("ACME1", DiagnosticSeverity.Error)]
    public void Behind_anything_else_nothing_is_allowed_to_show(string code, DiagnosticSeverity severity)
    {
        var first = new Words(code, "bad", ("good", true)) { Severity = severity };
        var behind = new Words("DFS301", "last") { Only = text => text.Contains("good", StringComparison.Ordinal) };
        Assert.Equal(Text, Fix(Text, first, behind));
    }

    [Theory]
    [InlineData("DFS0A", DiagnosticSeverity.Error, "bad first")]
    [InlineData("DFS101", DiagnosticSeverity.Error, "bad first")]
    [InlineData("DFS0A", DiagnosticSeverity.Warning, "first bad")]
    [InlineData("DFS201", DiagnosticSeverity.Error, "first bad")]
    [InlineData("ACME1", DiagnosticSeverity.Error, "first bad")]
    public void What_stops_builds_is_fixed_before_anything_else(string code, DiagnosticSeverity severity, string order)
    {
        var rules = new IValidationRule[] { new Words("ACME2", "first", ("1", true)), new Words(code, "bad", ("good", true)) { Severity = severity } };
        var result = DocumentFixer.Fix(DockerfileDocument.Parse(Text), new ValidationOptions { Rules = [.. rules] });
        Assert.Equal(order, string.Join(' ', result.Applied.Select(a => a.Fix.Title == "Write 1" ? "first" : "bad")));
    }

    [Fact]
    public void A_fix_after_which_as_much_is_found_is_not_made()
    {
        Assert.Equal(Text, Fix(Text, new Words("ACME1", "bad", ("bad bad", true))));
        Assert.Equal(Text, Fix(Text, new Words("ACME1", "bad", ("x bad", true))));
        Assert.Equal(Text, Fix(Text, new Words("DFS0A", "bad", ("x bad", true)) { Severity = DiagnosticSeverity.Error }));
    }

    [Fact]
    public void Neither_is_one_that_leaves_all_of_it_beside_something_else() =>
        Assert.Equal(Text, Fix(Text, new Words("DFS0A", "bad", ("x bad", true)) { Severity = DiagnosticSeverity.Error }, new Words("DFS301", "last")));

    [Fact]
    public void What_shows_behind_the_last_instruction_was_there_before()
    {
        const string WithComment = Text + "# words\n";
        Assert.Equal(WithComment, Fix(WithComment, Stops, new Words("DFS0B", "words") { Only = text => text.Contains("good", StringComparison.Ordinal) }));
    }

    [Fact]
    public void Of_two_fixes_that_undo_each_other_one_is_made()
    {
        var back = new Words("DFS0B", "good", ("bad", true)) { Severity = DiagnosticSeverity.Error };
        Assert.Equal(Text.Replace("bad", "good", StringComparison.Ordinal), Fix(Text, Stops, back));
    }

    private static string Fix(string text, params IValidationRule[] rules) =>
        DocumentFixer.Fix(DockerfileDocument.Parse(text), new ValidationOptions { Rules = [.. rules] }).Document.ToString();
}
