using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DockerfileSecrets;

/// <summary>A Dockerfile: an immutable, lossless tree of any text. Nothing that a text contains makes it throw.</summary>
/// <remarks>Safe to read from several threads. The texts of <see cref="Elements"/> are the file, one behind the other, so that
/// <see cref="ToString"/> gives back exactly what was parsed.</remarks>
public sealed partial class DockerfileDocument
{
    private ImmutableArray<Instruction> _instructions;

    /// <summary>How many instructions there are; null when they must be counted.</summary>
    private int? _instructionCount;

    private ImmutableArray<Diagnostic> _diagnostics;
    private Dictionary<DocumentElement, int>? _starts;

    private DockerfileDocument(SourceText text, ImmutableArray<DocumentElement> elements, char escapeCharacter)
    {
        Text = text;
        Elements = elements;
        EscapeCharacter = escapeCharacter;
    }

    /// <summary>The text of the file, with its lines.</summary>
    public SourceText Text { get; }

    /// <summary>Everything that the file is made of, in its order and without a gap; empty for an empty file.</summary>
    public ImmutableArray<DocumentElement> Elements { get; }

    /// <summary>The instructions in the order of the file, malformed ones included; empty when there are none.</summary>
    public ImmutableArray<Instruction> Instructions
    {
        get
        {
            if (_instructions.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _instructions, MakeInstructions());
            }

            return _instructions;
        }
    }

    /// <summary>The parser directives at the top of the file; empty when there are none.</summary>
    public IEnumerable<Directive> Directives => Elements.OfType<Directive>();

    /// <summary>The escape character in effect: <c>\</c>, or <c>`</c> by a directive.</summary>
    public char EscapeCharacter { get; }

    /// <summary>All that is wrong, in the order of the instructions and, inside one, in the order in which BuildKit would notice it.
    /// Spans are offsets into the file. Empty when nothing is.</summary>
    public ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            if (_diagnostics.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _diagnostics, Parsing.DocumentDiagnostics.All(this));
            }

            return _diagnostics;
        }
    }

    /// <summary>The error that BuildKit would stop at when it parses the file; <see langword="null"/> when it would not. What it checks
    /// only when a stage is built (the options of mounts) is not among them.</summary>
    public BuilderError? BuilderError => Diagnostics.IsEmpty ? null : Parsing.DocumentDiagnostics.FirstOfBuilder(this);

    /// <summary>The position of a node in the file.</summary>
    /// <param name="node">A node of this document.</param>
    /// <returns>Its span, in offsets of <see cref="Text"/>.</returns>
    /// <exception cref="ArgumentException">The node does not belong to this document.</exception>
    public TextSpan GetSpan(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Span.Shift(StartOf(node.Owner));
    }

    /// <summary>Leads a span that is relative to a node's element (such as <see cref="Instruction.KeywordSpan"/>) into the file.</summary>
    /// <param name="node">A node of this document.</param>
    /// <param name="relativeSpan">A span of that node.</param>
    /// <returns>The span in offsets of <see cref="Text"/>.</returns>
    /// <exception cref="ArgumentException">The node does not belong to this document.</exception>
    public TextSpan GetSpan(SyntaxNode node, TextSpan relativeSpan)
    {
        ArgumentNullException.ThrowIfNull(node);
        return relativeSpan.Shift(StartOf(node.Owner));
    }

    /// <summary>The position of a whole element: the white space before it, its line end and heredocs included.</summary>
    /// <param name="element">An element of this document.</param>
    /// <returns>Its full span, in offsets of <see cref="Text"/>.</returns>
    /// <exception cref="ArgumentException">The element does not belong to this document.</exception>
    public TextSpan GetFullSpan(DocumentElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new TextSpan(StartOf(element), element.Element.Full.Length);
    }

    /// <summary>The lines of an element as BuildKit counts them: from its first to the last one that belongs to it.</summary>
    /// <param name="element">An element of this document.</param>
    /// <returns>First and last line, both 1-based.</returns>
    /// <exception cref="ArgumentException">The element does not belong to this document.</exception>
    public LineRange GetLines(DocumentElement element)
    {
        var span = GetFullSpan(element);
        return new LineRange(Text.GetPosition(span.Start).Line, Text.GetPosition(Math.Max(span.Start, span.End - 1)).Line);
    }

    /// <summary>The comments that stand right before an instruction, other instructions excluded: what BuildKit takes for its
    /// description. An empty comment drops those before it; blank lines do not.</summary>
    /// <param name="instruction">An instruction of this document.</param>
    /// <returns>The comments in the order of the file; empty when there are none.</returns>
    /// <exception cref="ArgumentException">The instruction does not belong to this document.</exception>
    public ImmutableArray<Comment> GetLeadingComments(Instruction instruction)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        var index = Elements.IndexOf(instruction);
        if (index < 0)
        {
            throw NotOfThisDocument(nameof(instruction));
        }

        var comments = new Stack<Comment>();
        for (var at = index - 1; at >= 0 && Elements[at] is not Instruction; at--)
        {
            if (Elements[at] is not Comment comment)
            {
                continue;
            }

            if (comment.Content.Length == 0 && !comment.IsIndented)
            {
                break;
            }

            comments.Push(comment);
        }

        return [.. comments];
    }

    /// <summary>Prints the document.</summary>
    /// <returns>The text, exactly as it was parsed.</returns>
    public override string ToString() => Text.Text;

    /// <summary>Where the text of an element begins in the file.</summary>
    internal int StartOf(DocumentElement element)
    {
        if (ReferenceEquals(element.OwnText.Source, Text.Made))
        {
            return element.OwnText.Full.Start;
        }

        var starts = Volatile.Read(ref _starts);
        if (starts is null)
        {
            starts = MakeStarts();
            Volatile.Write(ref _starts, starts);
        }

        return starts.TryGetValue(element, out var start) ? start : throw NotOfThisDocument("node");
    }

    private ImmutableArray<Instruction> MakeInstructions()
    {
        var instructions = new Instruction[_instructionCount ?? Elements.Count(e => e.Element.IsInstruction)];
        var count = 0;
        foreach (var element in Elements)
        {
            if (element.Element.IsInstruction)
            {
                instructions[count++] = Unsafe.As<Instruction>(element);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(instructions);
    }

    /// <summary>Puts a text together from the elements that it consists of.</summary>
    private static string Joined(int length, ImmutableArray<DocumentElement> elements) => string.Create(length, elements, static (text, elements) =>
    {
        foreach (var element in elements)
        {
            var part = element.Element.FullSpan;
            part.CopyTo(text);
            text = text[part.Length..];
        }
    });

    private Dictionary<DocumentElement, int> MakeStarts()
    {
        var starts = new Dictionary<DocumentElement, int>(Elements.Length, ReferenceEqualityComparer.Instance);
        var start = 0;
        foreach (var element in Elements)
        {
            starts[element] = start;
            for (var onbuild = element as OnbuildInstruction; onbuild?.Trigger is { } trigger; onbuild = trigger as OnbuildInstruction)
            {
                starts[trigger] = start;
            }

            start += element.Element.Full.Length;
        }

        return starts;
    }

    private static ArgumentException NotOfThisDocument(string parameter) => new("The node does not belong to this document.", parameter);
}
