namespace DockerfileSecrets.Tests.Validation;

/// <summary>A rule that marks the places it is told.</summary>
internal sealed class Marks(DiagnosticDescriptor descriptor, params TextSpan[] spans) : IValidationRule
{
    public DiagnosticDescriptor Descriptor => descriptor;

    public IEnumerable<Diagnostic> Check(ValidationContext context) => spans.Select(s => new Diagnostic(descriptor, s, "found"));

    public static DiagnosticDescriptor Meaning(string code, params string[] supersedes) =>
        new(code, "Name" + code, DiagnosticSeverity.Warning, DiagnosticConfidence.Likely, "s", "r") { Supersedes = [.. supersedes] };
}
