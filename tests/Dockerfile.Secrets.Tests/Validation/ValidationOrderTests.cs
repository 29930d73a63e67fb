namespace DockerfileSecrets.Tests.Validation;

/// <summary>Which findings stay, and in which order.</summary>
public class ValidationOrderTests
{
    private const string Text = "FROM scratch\nRUN make all things that there are\n";

    private static readonly DiagnosticDescriptor One = Marks.Meaning("ACME1");
    private static readonly DiagnosticDescriptor Two = Marks.Meaning("ACME2");
    private static readonly DiagnosticDescriptor Cause = Marks.Meaning("ACME3", "ACME1");

    [Fact]
    public void Findings_are_in_the_order_of_the_file_then_of_their_codes_then_of_their_lengths() => Assert.Equal(
        ["0+4 ACME1", "3+1 ACME2", "5+2 ACME1", "5+6 ACME1", "5+1 ACME2", "9+1 ACME1"],
        Check(new Marks(Two, new TextSpan(5, 1), new TextSpan(3, 1)), new Marks(One, new TextSpan(9, 1), new TextSpan(5, 6), new TextSpan(5, 2), new TextSpan(0, 4))));

    [Fact]
    public void What_two_ways_lead_to_is_there_once() =>
        Assert.Equal(["0+4 ACME1", "0+5 ACME1", "0+4 ACME2"], Check(new Marks(One, new TextSpan(0, 4), new TextSpan(0, 4), new TextSpan(0, 5)), new Marks(Two, new TextSpan(0, 4))));

    [Theory]
    // Those that a cause overlaps go, wherever the others stand and however long they are.
    [InlineData("0+2 4+2 8+2", "4+2", "0+2 8+2")]
    [InlineData("0+2 4+2 8+2", "1+8", "")]
    [InlineData("0+2 4+2 8+2", "2+2", "0+2 4+2 8+2")]
    [InlineData("0+2 4+2 8+2", "6+2", "0+2 4+2 8+2")]
    [InlineData("0+2 4+2 8+2", "5+1", "0+2 8+2")]
    [InlineData("0+2 4+2 8+2", "9+1", "0+2 4+2")]
    [InlineData("0+2 4+2 8+2", "10+5", "0+2 4+2 8+2")]
    [InlineData("0+20 1+1 3+1 5+1", "4+1", "1+1 3+1 5+1")]
    [InlineData("0+20 1+1 3+1 5+1", "19+1", "1+1 3+1 5+1")]
    [InlineData("0+20 1+1 3+1 5+1", "20+1", "0+20 1+1 3+1 5+1")]
    [InlineData("0+6 1+1 5+1 5+4", "5+0", "1+1")]
    [InlineData("0+6 1+1 5+1 5+4", "6+0", "0+6 1+1 5+1")]
    [InlineData("5+0 6+0 7+0", "6+1", "5+0 7+0")]
    [InlineData("5+0 6+0 7+0", "5+2", "7+0")]
    [InlineData("5+0 6+0 7+0", "6+0", "5+0 7+0")]
    [InlineData("1+1 3+1 5+1 7+1 9+1", "3+5", "1+1 9+1")]
    [InlineData("1+1 3+1 5+1 7+1 9+1", "2+1 6+1", "1+1 3+1 5+1 7+1 9+1")]
    [InlineData("1+1 3+1 5+1 7+1 9+1", "1+1 9+1", "3+1 5+1 7+1")]
    public void A_cause_takes_the_place_of_what_it_overlaps(string general, string causes, string left)
    {
        var all = Check(new Marks(One, Spans(general)), new Marks(Two, Spans(general)), new Marks(Cause, Spans(causes)));
        Assert.Equal(left, string.Join(' ', all.Where(f => f.EndsWith("ACME1", StringComparison.Ordinal)).Select(f => f.Split(' ')[0])));
        Assert.Equal(general, string.Join(' ', all.Where(f => f.EndsWith("ACME2", StringComparison.Ordinal)).Select(f => f.Split(' ')[0])));
        Assert.Equal(causes, string.Join(' ', all.Where(f => f.EndsWith("ACME3", StringComparison.Ordinal)).Select(f => f.Split(' ')[0])));
    }

    [Fact]
    public void A_rule_that_is_off_is_not_even_asked()
    {
        var options = new ValidationOptions { Rules = [new Angry()], Settings = new Dictionary<string, RuleSetting> { ["ACME9"] = RuleSetting.Off } };
        Assert.Empty(Found.All(Text, options));
    }

    [Fact]
    public void What_is_suppressed_has_the_severity_that_is_configured_and_the_order_of_the_file()
    {
        var options = new ValidationOptions
        {
            Rules = [new Marks(Two, new TextSpan(50, 3), new TextSpan(45, 1)), new Marks(One, new TextSpan(47, 1))],
            Settings = new Dictionary<string, RuleSetting> { ["ACME2"] = RuleSetting.Error, ["DFS902"] = RuleSetting.Off },
        };
        var result = SecretValidator.Validate(DockerfileDocument.Parse("# dockerfile-secrets ignore-file=ACME1,ACME2\nFROM scratch\n"), options);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            [(45, DiagnosticSeverity.Error), (47, DiagnosticSeverity.Warning), (50, DiagnosticSeverity.Error)],
            result.Suppressed.Select(s => (s.Diagnostic.Span.Start, s.Diagnostic.Severity)));
    }

    [Fact]
    public void Before_the_first_stage_there_is_no_stage_and_every_build_comes_there()
    {
        var result = SecretValidator.Validate(DockerfileDocument.Parse("RNU a\nARG A\nFROM scratch AS one\nRNU b\nFROM scratch AS two\nRNU c\nFROM scratch AS three\nRNU d\n"));
        Assert.Equal([null, "one", "two", "three"], result.Diagnostics.Where(d => d.Code == "DFS010").Select(d => result.GetStage(d)?.Name));
        Assert.Equal([true, false, false, true], result.Diagnostics.Where(d => d.Code == "DFS010").Select(result.IsReached));
    }

    [Fact]
    public void A_target_that_is_not_there_reaches_nothing()
    {
        var options = new ValidationOptions { Plan = new PlanOptions { Target = "biuld" } };
        var result = SecretValidator.Validate(DockerfileDocument.Parse("FROM scratch AS build\nRNU b\n"), options);
        Assert.Equal([("DFS057", false), ("DFS010", false)], result.Diagnostics.Select(d => (d.Code, result.IsReached(d))));
    }

    private static TextSpan[] Spans(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('+').Select(int.Parse).ToArray()).Select(s => new TextSpan(s[0], s[1]))];

    private static List<string> Check(params IValidationRule[] rules) =>
        [.. Found.All(Text, new ValidationOptions { Rules = [.. rules] }).Select(f => FormattableString.Invariant($"{f.Diagnostic.Span.Start}+{f.Diagnostic.Span.Length} {f.Diagnostic.Code}"))];

    private sealed class Angry : IValidationRule
    {
        public DiagnosticDescriptor Descriptor { get; } = Marks.Meaning("ACME9");

        public IEnumerable<Diagnostic> Check(ValidationContext context) => throw new InvalidOperationException("nobody shall ask");
    }
}
