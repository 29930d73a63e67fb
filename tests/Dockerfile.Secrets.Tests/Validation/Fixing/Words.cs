namespace DockerfileSecrets.Tests.Validation.Fixing;

/// <summary>A rule that does not like a word, and offers others, or nothing.</summary>
internal sealed class Words(string code, string word, params (string Better, bool IsSafe)[] offers) : IValidationRule
{
    public DiagnosticDescriptor Descriptor { get; } = Marks.Meaning(code);

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        var text = context.Document.ToString();
        for (var i = text.IndexOf(word, StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, i + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(i, word.Length);
            yield return new Diagnostic(Descriptor, span, "found") { Fixes = [.. offers.Select(o => new Fix($"Write {o.Better}", o.IsSafe, new TextEdit(span, o.Better)))] };
        }
    }
}
