using DockerfileSecrets.Recognition;

namespace DockerfileSecrets.Rules;

/// <summary>DFS306: a token, a key or a password is written into the file.</summary>
internal sealed class HardcodedSecret : IValidationRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS306",
        nameof(HardcodedSecret),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "A token, a key or a password is written into the file.",
        "this library, docs/rules/DFS306.md")
    {
        Reason = "Whoever has the file, its repository or the image has the secret, and removing it later does not take it back.",
        Remedy = "Revoke it where it is valid, make a new one, and mount that as a secret where it is used.",
        Cwe = 798,
        Supersedes = ["DFS304", "DFS307"],
    };

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var instruction in context.Document.Instructions)
        {
            foreach (var text in SearchedText.Of(context.Document, instruction))
            {
                var known = KnownTokens.In(text.Text).ToList();
                foreach (var found in known.Concat(Named(context, instruction, text.Text).Where(n => !known.Exists(k => Overlap(k, n)))))
                {
                    var span = text.SpanOf(found.Start, found.Length);
                    yield return new Diagnostic(Descriptor, span, $"A secret is written here ({found.What}): everybody who has the file or the image can read it. Revoke it, and mount a new one as a secret where it is used.")
                    {
                        Confidence = found.Confidence,
                        SensitiveSpans = [span],
                    };
                }
            }
        }
    }

    /// <summary>Variables are for DFS304, which knows their names and values.</summary>
    private static IEnumerable<FoundLiteral> Named(ValidationContext context, Instruction instruction, string text) =>
        instruction is EnvInstruction or ArgInstruction or FromInstruction or OnbuildInstruction { Trigger: EnvInstruction or ArgInstruction } ? [] : NamedLiterals.In(text, context.Options);

    private static bool Overlap(FoundLiteral left, FoundLiteral right) => left.Start < right.Start + right.Length && right.Start < left.Start + left.Length;
}
