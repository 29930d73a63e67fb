using System.Collections.Immutable;

namespace DockerfileSecrets.Parsing;

/// <summary>Gathers what is wrong in a document: what its elements found by themselves, and what only their order shows.</summary>
internal static class DocumentDiagnostics
{
    public static ImmutableArray<Diagnostic> All(DockerfileDocument document) => [.. Found(document).Select(f => f.Diagnostic)];

    public static BuilderError? FirstOfBuilder(DockerfileDocument document)
    {
        Finding? firstOfInstructions = null;
        foreach (var finding in Found(document))
        {
            if (finding.Phase == BuilderPhase.Cutting)
            {
                return ToError(document, finding);
            }

            if (finding.Phase == BuilderPhase.Instruction)
            {
                firstOfInstructions ??= finding;
            }
        }

        return firstOfInstructions is { } first ? ToError(document, first) : null;
    }

    private static IEnumerable<Finding> Found(DockerfileDocument document)
    {
        var directives = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var hasStage = false;
        var hasInstruction = false;
        foreach (var element in document.Elements)
        {
            foreach (var found in OfElement(element))
            {
                yield return new Finding(found.Diagnostic.At(document.GetSpan(element, found.Diagnostic.Span)), found.Phase, element);
            }

            if (element is Directive directive && OfDirective(document, directive, directives) is { } ofDirective)
            {
                yield return new Finding(ofDirective, BuilderPhase.Cutting, element);
            }
            else if (element is Instruction instruction)
            {
                hasInstruction = true;
                hasStage |= instruction is FromInstruction;
                if (!hasStage && instruction is not (ArgInstruction or MalformedInstruction))
                {
                    // One cause, one diagnostic: the instructions behind this one lack the same FROM.
                    hasStage = true;
                    var span = document.GetSpan(instruction, instruction.KeywordSpan);
                    yield return new Finding(LanguageMessages.InstructionBeforeFrom(instruction, span), BuilderPhase.Instruction, element);
                }
            }
        }

        if (!hasInstruction)
        {
            yield return new Finding(LanguageMessages.NoInstructions(new TextSpan(0, 0)), BuilderPhase.Cutting, null);
        }
    }

    private static IEnumerable<ParserDiagnostic> OfElement(DocumentElement element) => element is Instruction instruction
        ? instruction.ParserDiagnostics
        : element.Diagnostics.Select(diagnostic => new ParserDiagnostic(diagnostic, BuilderPhase.Cutting));

    private static Diagnostic? OfDirective(DockerfileDocument document, Directive directive, HashSet<string> seen)
    {
        if (!seen.Add(directive.Name))
        {
            return LanguageMessages.DuplicateDirective(directive, document.GetSpan(directive));
        }

        return directive.IsNamed("escape") && directive.Value is not ("\\" or "`")
            ? LanguageMessages.InvalidEscape(directive, document.GetSpan(directive, directive.ValueSpan))
            : null;
    }

    private static BuilderError ToError(DockerfileDocument document, Finding finding)
    {
        var descriptor = finding.Diagnostic.Descriptor;
        if (finding.Element is null)
        {
            // BuildKit names the last line it read.
            var text = document.Text.Text;
            return new BuilderError(finding.Diagnostic, text.Length == 0 ? 0 : document.Text.GetPosition(text.Length - 1).Line);
        }

        var line = descriptor == DiagnosticDescriptors.LineTooLong
            ? document.Text.GetPosition(finding.Diagnostic.Span.Start).Line
            : document.GetLines(finding.Element).First;
        var isNamedByTheLineBefore = finding.Element is Directive || descriptor == DiagnosticDescriptors.LineTooLong;
        return new BuilderError(finding.Diagnostic, isNamedByTheLineBefore ? line - 1 : line);
    }

    private readonly record struct Finding(Diagnostic Diagnostic, BuilderPhase Phase, DocumentElement? Element);
}
