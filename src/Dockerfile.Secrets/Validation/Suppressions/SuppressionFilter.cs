using System.Collections.Immutable;

namespace DockerfileSecrets.Suppressions;

/// <summary>Parts the findings of a file into those that its comments suppress and the others, and reports suppressions that do nothing.</summary>
internal sealed class SuppressionFilter
{
    // Two searches of one word: for several words at once the native compiler calls a function for each vector.
    private static readonly WordSearch Ignore = new("ignore");
    private static readonly WordSearch Own = new(SuppressionComment.Own);

    private readonly DockerfileDocument _document;
    private readonly ValidationOptions _options;
    private readonly List<Diagnostic> _own = [];
    private readonly List<Entry> _ofFile = [];
    private readonly List<(TextSpan Reach, List<Entry> Entries)> _ofInstructions = [];
    private SuppressionCodes? _codes;

    public SuppressionFilter(DockerfileDocument document, ValidationOptions options)
    {
        _document = document;
        _options = options;
        Collect();
    }

    /// <summary>Whether the file can hold a suppression at all; most do not, and are spared the rest.</summary>
    public static bool IsNeeded(DockerfileDocument document) =>
        Ignore.IsIn(document.Text.Text) || Own.IsIn(document.Text.Text) || HasCheck(document);

    /// <summary>Made when a comment is one: a file that holds the word <c>ignore</c> mostly means something else.</summary>
    private SuppressionCodes Codes => _codes ??= new SuppressionCodes(_options);

    public (List<Diagnostic> Kept, ImmutableArray<SuppressedDiagnostic> Suppressed) Apply(IEnumerable<Diagnostic> findings)
    {
        var kept = new List<Diagnostic>();
        var suppressed = ImmutableArray.CreateBuilder<SuppressedDiagnostic>();
        foreach (var finding in findings)
        {
            // Every entry that fits is used, so that two reasons for one finding do not accuse each other.
            Suppression? by = null;
            foreach (var entry in At(finding.Span.Start).Concat(_ofFile).Where(e => e.Fits(finding)))
            {
                entry.IsUsed = true;
                by ??= entry.Suppression;
            }

            if (by is null)
            {
                kept.Add(finding);
            }
            else
            {
                suppressed.Add(new SuppressedDiagnostic(finding, by));
            }
        }

        kept.AddRange(_own);
        kept.AddRange(_ofInstructions.SelectMany(i => i.Entries).Concat(_ofFile)
            .Where(e => e is { IsUsed: false, IsOurs: true } && Codes.CouldBeFound(e.Codes))
            .Select(e => SuppressionMessages.Unused(e.Suppression, e.Word, e.Removal)));
        return (kept, suppressed.ToImmutable());
    }

    private static bool HasCheck(DockerfileDocument document)
    {
        foreach (var element in document.Elements)
        {
            switch (element)
            {
                case Directive directive when directive.IsNamed("check"):
                    return true;
                case Instruction:
                    // Directives stand at the beginning.
                    return false;
            }
        }

        return false;
    }

    private void Collect()
    {
        var pending = new List<Entry>();
        foreach (var element in _document.Elements)
        {
            switch (element)
            {
                case Comment comment when SuppressionComment.Read(comment.Content) is { } read:
                    Add(read, comment, pending);
                    break;
                case Directive directive when directive.IsNamed("check") && SuppressionComment.ReadCheck(directive.Value) is { } skip:
                    Add(skip, directive, pending);
                    break;
                case Instruction instruction:
                    if (pending.Count > 0)
                    {
                        _ofInstructions.Add((_document.GetFullSpan(instruction), pending));
                        pending = [];
                    }

                    LookInside(instruction);
                    break;
            }
        }

        _own.AddRange(pending.Where(e => e.IsOurs).Select(e => e.Suppression.Span).Distinct().Select(SuppressionMessages.WithoutInstruction));
    }

    private void Add(SuppressionComment read, DocumentElement element, List<Entry> pending)
    {
        var span = _document.GetSpan(element);
        var suppression = new Suppression(span, read.Scope, read.Reason);
        if (read is { IsOurs: true, Reason: null, Words.IsEmpty: false })
        {
            _own.Add(SuppressionMessages.WithoutReason(span));
        }

        if (read is { IsOurs: true, Words.IsEmpty: true })
        {
            _own.Add(SuppressionMessages.WithoutCodes(span));
        }

        foreach (var word in read.Words)
        {
            var codes = Codes.Of(word, read.IsOurs);
            if (codes.Count > 0)
            {
                var removal = read.Words.Length == 1 ? new Fix("Remove the suppression", true, new TextEdit(_document.GetFullSpan(element), "")) : null;
                (read.Scope == SuppressionScope.File ? _ofFile : pending).Add(new Entry(suppression, word, codes, read.IsOurs, removal));
            }
            else if (read.IsOurs)
            {
                _own.Add(Unknown(span, word));
            }
        }
    }

    private Diagnostic Unknown(TextSpan comment, string word)
    {
        var at = _document.Text.Text.IndexOf(word, comment.Start, comment.Length, StringComparison.Ordinal);
        return SuppressionMessages.Unknown(at < 0 ? comment : new TextSpan(at, word.Length), word, Codes.Near(word));
    }

    private void LookInside(Instruction instruction)
    {
        foreach (var content in instruction.InnerComments)
        {
            if (SuppressionComment.Read(content.TrimStart('#').Trim()) is { IsOurs: true })
            {
                _own.Add(SuppressionMessages.InsideInstruction(_document.GetSpan(instruction, instruction.KeywordSpan)));
            }
        }
    }

    private List<Entry> At(int offset)
    {
        var (low, high) = (0, _ofInstructions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ofInstructions[middle].Reach.Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && offset < _ofInstructions[low - 1].Reach.End ? _ofInstructions[low - 1].Entries : [];
    }

    private sealed record Entry(Suppression Suppression, string Word, IReadOnlyList<string> Codes, bool IsOurs, Fix? Removal)
    {
        public bool IsUsed { get; set; }

        public bool Fits(Diagnostic finding) => Codes.Contains(finding.Code) || Codes.Contains(finding.Descriptor.Name);
    }
}
