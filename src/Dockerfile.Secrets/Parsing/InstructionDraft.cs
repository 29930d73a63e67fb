using System.Collections.Immutable;

namespace DockerfileSecrets.Parsing;

/// <summary>An instruction while it is judged: its cut, the nodes made of it, and what was found wrong.</summary>
internal sealed class InstructionDraft
{
    private ImmutableArray<ParserDiagnostic>.Builder? _diagnostics;

    public required ElementText Element { get; init; }

    public required InstructionCut Cut { get; init; }

    /// <summary>From the keyword to the end of the line.</summary>
    public required Slice Line { get; init; }

    public required ImmutableArray<Flag> Flags { get; init; }

    public required ImmutableArray<Argument> Arguments { get; init; }

    /// <summary>How many ONBUILD stand around the instruction.</summary>
    public required int Depth { get; init; }

    public ImmutableArray<Heredoc> Heredocs { get; set; } = [];

    public InstructionKind Kind => Cut.Keyword.Kind;

    public ArgumentForm Form => Cut.Arguments.Form;

    public string Keyword => Element.GetLogical(Cut.Keyword.Slice);

    public TextSpan KeywordSpan => Element.ToRelative(Cut.Keyword.Slice);

    /// <summary>Where something is missing: the whole line.</summary>
    public TextSpan LineSpan => Element.ToRelative(Line);

    /// <summary>Behind keyword and flags, up to the end of the line.</summary>
    public Slice ArgumentText => Cut.Arguments.Items is [var first, ..]
        ? Slice.FromBounds(Form == ArgumentForm.Json ? Cut.Arguments.Text.Start : first.Slice.Start, Line.End)
        : new Slice(Line.End, 0);

    public bool HasDiagnostics => _diagnostics is not null;

    /// <summary>Reports what BuildKit refuses when it checks the instruction.</summary>
    public void Report(Diagnostic diagnostic) => Add(diagnostic, Depth == 0 ? BuilderPhase.Instruction : BuilderPhase.Later);

    /// <summary>Reports what keeps BuildKit from cutting the text, also inside an ONBUILD.</summary>
    public void ReportCutting(Diagnostic diagnostic) => Add(diagnostic, BuilderPhase.Cutting);

    /// <summary>Reports what BuildKit notices later or never.</summary>
    public void ReportLater(Diagnostic diagnostic) => Add(diagnostic, BuilderPhase.Later);

    public void AddAll(ImmutableArray<ParserDiagnostic> diagnostics)
    {
        foreach (var item in diagnostics)
        {
            Add(item.Diagnostic, item.Phase);
        }
    }

    public InstructionParts ToParts() => new()
    {
        Element = Element,
        Kind = Kind,
        Keyword = Cut.Keyword.Slice,
        Line = Line,
        Flags = Flags,
        Form = Form,
        Arguments = Arguments,
        ArgumentText = ArgumentText,
        Heredocs = Heredocs,
        Diagnostics = _diagnostics?.ToImmutable() ?? [],
    };

    private void Add(Diagnostic diagnostic, BuilderPhase phase) =>
        (_diagnostics ??= ImmutableArray.CreateBuilder<ParserDiagnostic>()).Add(new ParserDiagnostic(diagnostic, phase));
}
