using System.Collections.Immutable;

namespace DockerfileSecrets.Parsing;

/// <summary>An instruction while it is cut and judged, and what was found wrong. One serves for all instructions of a document in turn.</summary>
internal sealed class InstructionDraft
{
    /// <summary>ONBUILD inside ONBUILD is an error at once; what nobody writes is read to this depth only, against stack overflow.</summary>
    private const int DeepestTrigger = 16;

    private readonly DraftElement _owner;
    private MountRecord? _mount;
    private InstructionDraft? _lastTrigger;
    private ImmutableArray<ParserDiagnostic>.Builder? _diagnostics;

    /// <summary>What the grammar cut.</summary>
    public InstructionCut Cut;

    public InstructionDraft()
        : this(new DraftElement())
    {
    }

    private InstructionDraft(DraftElement owner) => _owner = owner;

    /// <summary>What the nodes belong to that are cut, until the instruction is made.</summary>
    public DocumentElement Owner => _owner;

    public ref readonly ElementText Element => ref _owner.OwnText;

    /// <summary>From the keyword to the end of the line.</summary>
    public Slice Line { get; private set; }

    public ImmutableArray<Flag> Flags => Cut.Flags;

    public ImmutableArray<Argument> Arguments => Cut.Arguments.Items;

    /// <summary>How many ONBUILD stand around the instruction.</summary>
    public int Depth { get; private set; }

    public ImmutableArray<Heredoc> Heredocs { get; set; } = [];

    /// <summary>The instruction behind an ONBUILD, which is cut with it; null when there is none, or when it is nested too deeply.</summary>
    public InstructionDraft? Trigger { get; private set; }

    public InstructionKind Kind => Cut.Keyword.Kind;

    public ArgumentForm Form => Cut.Arguments.Form;

    public string Keyword => Element.GetLogical(Cut.Keyword.Slice);

    public TextSpan KeywordSpan => Element.ToRelative(Cut.Keyword.Slice);

    /// <summary>Where something is missing: the whole line.</summary>
    public TextSpan LineSpan => Element.ToRelative(Line);

    /// <summary>Behind keyword and flags, up to the end of the line.</summary>
    public Slice ArgumentText => Arguments is [var first, ..]
        ? Slice.FromBounds(first.LogicalSlice.Start, Line.End)
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

    /// <summary>Turns to the joined line of an element.</summary>
    public void Start(in ElementText element)
    {
        _owner.TurnTo(in element);
        var text = element.LogicalText;
        var end = text.TrimEnd().Length;
        Start(Slice.FromBounds(Math.Min(end, Spaces.SkipAll(text, 0)), end), 0);
    }

    /// <summary>Turns to the instruction behind an ONBUILD; null when there is none, or when it is nested too deeply.</summary>
    public InstructionDraft? StartTrigger(Slice line)
    {
        if (line.Length > 0 && Depth < DeepestTrigger)
        {
            Trigger = _lastTrigger ??= new InstructionDraft(_owner);
            Trigger.Start(line, Depth + 1);
        }

        return Trigger;
    }

    /// <summary>The fields of a mount, until those of another are asked for.</summary>
    public List<MountField> FieldsOf(Flag mount)
    {
        _mount ??= new MountRecord();
        _mount.Read(mount.ValueText);
        return _mount.Fields;
    }

    /// <summary>Takes the text up to <paramref name="end"/> into the instruction: the heredocs behind its line.</summary>
    public void Extend(int end, int lineEnds) => _owner.TurnTo(Element.Extended(end, lineEnds));

    /// <summary>What a node takes out of the draft at once: the next one changes it.</summary>
    public DraftElement ToElement()
    {
        _owner.Kind = Kind;
        _owner.Start = Line.Start;
        _owner.KeywordLength = Cut.Keyword.Slice.Length;
        _owner.Flags = Flags;
        _owner.Form = Form;
        _owner.Arguments = Arguments;
        _owner.Heredocs = Heredocs;
        _owner.Found = _diagnostics is null ? null : new InstructionDiagnostics(_diagnostics.DrainToImmutable());
        return _owner;
    }

    private void Start(Slice line, int depth)
    {
        Line = line;
        Depth = depth;
        Heredocs = [];
        Trigger = null;
        _diagnostics = null;
    }

    private void Add(Diagnostic diagnostic, BuilderPhase phase) =>
        (_diagnostics ??= ImmutableArray.CreateBuilder<ParserDiagnostic>()).Add(new ParserDiagnostic(diagnostic, phase));
}
