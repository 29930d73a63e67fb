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
        var mayHoldTokens = KnownTokens.MayBeIn(context.Document.Text.Text);
        foreach (var instruction in context.Document.Instructions)
        {
            List<TextSpan>? known = null;

            // A token that a continuation goes through shows on the joined line only.
            if (mayHoldTokens || instruction.Element.IsContinued)
            {
                foreach (var text in SearchedText.Of(context.Document, instruction))
                {
                    foreach (var found in KnownTokens.MayBeIn(text.Characters) ? KnownTokens.In(text.Text) : [])
                    {
                        var span = text.SpanOf(found.Start, found.Length);
                        (known ??= []).Add(span);
                        yield return Diagnostic(span, found);
                    }
                }
            }

            foreach (var (span, found) in Named(context, instruction))
            {
                if (known?.Exists(k => Overlap(k, span)) != true)
                {
                    yield return Diagnostic(span, found);
                }
            }
        }
    }

    private Diagnostic Diagnostic(TextSpan span, FoundLiteral found) =>
        new(Descriptor, span, $"A secret is written here ({found.What}): everybody who has the file or the image can read it. Revoke it, and mount a new one as a secret where it is used.")
        {
            Confidence = found.Confidence,
            SensitiveSpans = [span],
        };

    /// <summary>In the commands of a RUN by what the shell makes of them, elsewhere in plain text. Variables are for DFS304, which knows their names and values.</summary>
    private static IEnumerable<(TextSpan Span, FoundLiteral Found)> Named(ValidationContext context, Instruction instruction)
    {
        if (instruction is EnvInstruction or ArgInstruction or FromInstruction or OnbuildInstruction { Trigger: EnvInstruction or ArgInstruction })
        {
            return [];
        }

        // Nearly every instruction ends here.
        if (instruction.Heredocs.IsEmpty && !NamedLiterals.MayBeIn(instruction.Element.LogicalText, context.Options))
        {
            return [];
        }

        var texts = SearchedText.Of(context.Document, instruction).Where(t => NamedLiterals.MayBeIn(t.Characters, context.Options)).ToList();
        return texts.Count == 0 ? [] : In(context, instruction, texts);
    }

    private static IEnumerable<(TextSpan Span, FoundLiteral Found)> In(ValidationContext context, Instruction instruction, List<SearchedText> texts)
    {
        if (context.ScriptOf(instruction) is { } script)
        {
            foreach (var found in ScriptLiterals.In(script.Script, context.Options))
            {
                yield return (script.SpanOf(new TextSpan(found.Start, found.Length)), found);
            }

            yield break;
        }

        foreach (var text in texts)
        {
            foreach (var found in NamedLiterals.In(text.Text, context.Options))
            {
                yield return (text.SpanOf(found.Start, found.Length), found);
            }
        }
    }

    private static bool Overlap(TextSpan left, TextSpan right) => left.Start < right.End && right.Start < left.End;
}
