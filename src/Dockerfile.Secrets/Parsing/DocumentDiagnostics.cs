using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DockerfileSecrets.Parsing;

/// <summary>Gathers what is wrong in a document: what its elements found by themselves, and what only their order shows.</summary>
internal static class DocumentDiagnostics
{
    public static ImmutableArray<Diagnostic> All(DockerfileDocument document)
    {
        var found = new Findings();
        Find(document, ref found);
        return found.All is { } all ? [.. all.Select(f => f.Diagnostic)] : [];
    }

    public static BuilderError? FirstOfBuilder(DockerfileDocument document)
    {
        var found = new Findings();
        Find(document, ref found);
        Finding? firstOfInstructions = null;
        foreach (var finding in found.All ?? [])
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

    private static void Find(DockerfileDocument document, ref Findings found)
    {
        HashSet<string>? directives = null;
        var hasStage = false;
        var hasInstruction = false;
        var isTop = true;
        foreach (var element in document.Elements)
        {
            if (element.Element.IsInstruction)
            {
                var instruction = Unsafe.As<Instruction>(element);
                hasInstruction = true;
                isTop = false;
                foreach (var own in instruction.ParserDiagnostics)
                {
                    found.Add(own.Diagnostic.At(document.GetSpan(element, own.Diagnostic.Span)), own.Phase, element);
                }

                hasStage = hasStage || instruction is FromInstruction;
                if (!hasStage && instruction is not (ArgInstruction or MalformedInstruction))
                {
                    // One cause, one diagnostic: the instructions behind this one lack the same FROM.
                    hasStage = true;
                    var span = document.GetSpan(instruction, instruction.KeywordSpan);
                    found.Add(LanguageMessages.InstructionBeforeFrom(instruction, span), BuilderPhase.Instruction, element);
                }
            }
            else if (!isTop || element is Comment or BlankLines)
            {
                isTop = false;
                AddOwn(document, element, ref found);
            }
            else
            {
                AddOwn(document, element, ref found);
                directives ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                if (element is Directive directive && OfDirective(document, directive, directives) is { } ofDirective)
                {
                    found.Add(ofDirective, BuilderPhase.Cutting, element);
                }
            }
        }

        if (!hasInstruction)
        {
            found.Add(LanguageMessages.NoInstructions(new TextSpan(0, 0)), BuilderPhase.Cutting, null);
        }
    }

    private static void AddOwn(DockerfileDocument document, DocumentElement element, ref Findings found)
    {
        if (!LineLimit.MayFind(element.Element))
        {
            return;
        }

        foreach (var diagnostic in element.Diagnostics)
        {
            found.Add(diagnostic.At(document.GetSpan(element, diagnostic.Span)), BuilderPhase.Cutting, element);
        }
    }

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

    /// <summary>Most documents have none: then there is no list.</summary>
    private struct Findings
    {
        public List<Finding>? All { get; private set; }

        public void Add(Diagnostic diagnostic, BuilderPhase phase, DocumentElement? element) => (All ??= []).Add(new Finding(diagnostic, phase, element));
    }

    private readonly record struct Finding(Diagnostic Diagnostic, BuilderPhase Phase, DocumentElement? Element);
}
