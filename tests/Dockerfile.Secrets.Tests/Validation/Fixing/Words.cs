namespace DockerfileSecrets.Tests.Validation.Fixing;

/// <summary>A rule that does not like a word, and offers others, or nothing.</summary>
internal sealed class Words(string code, string word, params (string Better, bool IsSafe)[] offers) : IValidationRule
{
    public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Warning;

    /// <summary>The texts in which it speaks.</summary>
    public Func<string, bool> Only { get; init; } = _ => true;

    public DiagnosticDescriptor Descriptor => field ??= new(code, "Name" + code, Severity, DiagnosticConfidence.Certain, "s", "r");

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        var text = context.Document.ToString();
        for (var i = Only(text) ? text.IndexOf(word, StringComparison.Ordinal) : -1; i >= 0; i = text.IndexOf(word, i + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(i, word.Length);
            yield return new Diagnostic(Descriptor, span, "found") { Fixes = [.. offers.Select(o => new Fix($"Write {o.Better}", o.IsSafe, new TextEdit(span, o.Better)))] };
        }
    }
}
