using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DockerfileSecrets.Parsing;

/// <summary>Reads the elements of a text one behind the other. Holds what one line leaves for the next: the escape character, and
/// whether directives still count.</summary>
internal sealed class DocumentReader(string source, char escape, bool directivesCount)
{
    private readonly InstructionDraft _draft = new();
    private List<HeredocMarker>? _markers;
    private bool _hasStage;
    private bool _hasDirective;

    public char Escape { get; private set; } = escape;

    public bool DirectivesCount { get; private set; } = directivesCount;

    /// <summary>How many instructions have been read.</summary>
    public int InstructionCount { get; private set; }

    /// <summary>Whether <see cref="DocumentDiagnostics"/> may find something in what has been read; in most documents there is nothing to look for.</summary>
    public bool MayBeWrong { get; private set; }

    /// <summary>Reads the element that starts at <paramref name="start"/>, the start of a line that exists; null when it is an
    /// instruction.</summary>
    public DocumentElement? TryRead(int start)
    {
        if (start == 0 && DirectivesCount && source[0] == '\uFEFF')
        {
            // An instruction that stands by itself has no mark: there U+FEFF is a character as any other.
            return new ByteOrderMark(Element(new TextSpan(0, 1), new TextSpan(0, 1), 0));
        }

        var content = start;
        while (content < source.Length && source[content] != '\n' && char.IsWhiteSpace(source[content]))
        {
            content++;
        }

        if (content == source.Length || source[content] == '\n')
        {
            DirectivesCount = false;
            return ReadBlankLines(start, content);
        }

        if (source[content] == '#')
        {
            return ReadComment(start, content);
        }

        DirectivesCount = false;
        return null;
    }

    /// <summary>Reads the lines of the instruction that starts at <paramref name="start"/>; it is not yet cut.</summary>
    public InstructionDraft StartInstruction(int start)
    {
        var reader = new LogicalLineReader(source, start, Escape);
        var element = reader.Read();
        _draft.Start(in element);
        if (reader.BlankLine is { } blank)
        {
            _draft.ReportLater(LanguageMessages.EmptyContinuation(blank));
        }

        return _draft;
    }

    /// <summary>Makes the node of an instruction that is cut, heredocs included.</summary>
    public Instruction Finish(InstructionDraft draft)
    {
        if (MayHoldHeredoc(draft) || (draft.Trigger is { } trigger && MayHoldHeredoc(trigger)))
        {
            ReadHeredocs(draft);
        }

        if (LineLimit.FindTooLong(draft.Element) is { } tooLong)
        {
            draft.ReportCutting(LanguageMessages.LineTooLong(tooLong));
        }

        var instruction = InstructionParser.Build(draft);
        InstructionCount++;
        _hasStage |= instruction is FromInstruction;
        MayBeWrong |= draft.HasDiagnostics || !(_hasStage || instruction is ArgInstruction);
        return instruction;
    }

    private BlankLines ReadBlankLines(int start, int content)
    {
        var end = start;
        var lineEnds = 0;
        for (var at = content; at < source.Length && char.IsWhiteSpace(source[at]); at++)
        {
            if (source[at] == '\n')
            {
                end = at + 1;
                lineEnds++;
            }
            else if (at + 1 == source.Length)
            {
                end = source.Length;
            }
        }

        if (content == source.Length)
        {
            end = content;
        }

        var span = TextSpan.FromBounds(start, end);
        var element = Element(span, span, lineEnds);
        MayBeWrong |= LineLimit.MayFind(element);
        return new BlankLines(element);
    }

    private DocumentElement ReadComment(int start, int content)
    {
        var next = LogicalLineReader.LineEnd(source, start, out var contentEnd);
        var line = TextSpan.FromBounds(content, contentEnd);
        var element = Element(TextSpan.FromBounds(start, next), line, source[next - 1] == '\n' ? 1 : 0);
        MayBeWrong |= LineLimit.MayFind(element);
        if (DirectivesCount && DirectiveGrammar.Read(in element) is { } cut)
        {
            var directive = new Directive(element, cut.Name, cut.Value);
            if (directive.IsNamed("escape") && directive.Value is "\\" or "`")
            {
                Escape = directive.Value[0];
            }

            MayBeWrong |= _hasDirective || directive.IsNamed("escape");
            _hasDirective = true;
            return directive;
        }

        DirectivesCount = false;
        return new Comment(element);
    }

    private static bool MayHoldHeredoc(InstructionDraft draft) =>
        draft.Kind is InstructionKind.Run or InstructionKind.Copy or InstructionKind.Add && draft.Form != ArgumentForm.Json;

    private void ReadHeredocs(InstructionDraft draft)
    {
        var line = draft.Element.LogicalText;
        if (line.IndexOf("<<") < 0)
        {
            return;
        }

        _markers ??= [];
        _markers.Clear();
        HeredocMarkers.Find(line, _markers);
        var heredocs = _markers.Count == 0 ? [] : new Heredoc[_markers.Count];
        for (var index = 0; index < heredocs.Length; index++)
        {
            heredocs[index] = ReadHeredoc(draft, _markers[index]);
            if (!heredocs[index].IsTerminated)
            {
                draft.ReportCutting(LanguageMessages.UnterminatedHeredoc(draft, _markers[index]));
            }
        }

        draft.Heredocs = ImmutableCollectionsMarshal.AsImmutableArray(heredocs);
    }

    private Heredoc ReadHeredoc(InstructionDraft draft, HeredocMarker marker)
    {
        var from = draft.Element.Full.Start;
        var start = draft.Element.Full.End;
        var lineStart = start;
        var lineEnds = 0;
        var name = marker.GetName(draft.Element);
        while (lineStart < source.Length)
        {
            var next = LogicalLineReader.LineEnd(source, lineStart, out var contentEnd);
            lineEnds += source[next - 1] == '\n' ? 1 : 0;
            var line = source.AsSpan(lineStart, contentEnd - lineStart);
            if ((marker.Chomp ? line.TrimStart('\t') : line).SequenceEqual(name))
            {
                draft.Extend(next, lineEnds);
                return new Heredoc(draft.Owner, marker, TextSpan.FromBounds(start - from, lineStart - from), isTerminated: true);
            }

            lineStart = next;
        }

        draft.Extend(source.Length, lineEnds);
        return new Heredoc(draft.Owner, marker, TextSpan.FromBounds(start - from, source.Length - from), isTerminated: false);
    }

    private ElementText Element(TextSpan full, TextSpan line, int lineEnds) => new(source, full, line, Escape, lineEnds, isInstruction: false);
}
