using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>An instruction: a keyword, flags, arguments, heredocs.</summary>
/// <remarks><code>
/// COPY --from=build /app /app
/// ^^^^ Keyword
///      ^^^^^^^^^^^^ Flags
///                   ^^^^ ^^^^ Arguments
/// </code>
/// An instruction with a known keyword has its own type even when something in it is wrong: what could not be read is
/// <see langword="null"/> or missing there, and <see cref="Diagnostics"/> says why. Only what cannot be cut at all is a
/// <see cref="MalformedInstruction"/>.</remarks>
public abstract partial class Instruction : DocumentElement
{
    private readonly int _start;
    private readonly byte _kind;
    private readonly byte _form;

    /// <summary>The length of the keyword, or that it is longer than this holds.</summary>
    private readonly byte _keywordLength;
    private readonly InstructionDiagnostics? _diagnostics;

    private protected Instruction(DraftElement draft)
        : base(draft.Element)
    {
        _start = draft.Start;
        _kind = (byte)draft.Kind;
        _form = (byte)draft.Form;
        _keywordLength = (byte)Math.Min(draft.KeywordLength, byte.MaxValue);
        _diagnostics = draft.Found;
        Flags = draft.Flags;
        Arguments = draft.Arguments;
        foreach (var flag in Flags)
        {
            flag.Join(this);
        }

        foreach (var argument in Arguments)
        {
            argument.Join(this);
        }

        if (draft.Kind == InstructionKind.Onbuild)
        {
            // The heredocs of a trigger are the trigger's.
            return;
        }

        foreach (var heredoc in draft.Heredocs)
        {
            heredoc.Join(this);
        }
    }

    /// <summary>From the keyword to the last character that is not white space, heredocs included.</summary>
    public override TextSpan Span
    {
        get
        {
            var line = Element.ToRelative(Line);
            return Heredocs.IsEmpty ? line : TextSpan.FromBounds(line.Start, Math.Max(line.End, Heredocs[^1].Span.End));
        }
    }

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children
    {
        get
        {
            var children = ImmutableArray.CreateBuilder<SyntaxNode>();
            children.AddRange(Flags);
            AddArgumentNodes(children);
            if (this is not OnbuildInstruction { Trigger: not null })
            {
                // The heredocs of a trigger are the trigger's.
                children.AddRange(Heredocs);
            }

            return children.ToImmutable();
        }
    }

    /// <summary>Which instruction it is.</summary>
    public InstructionKind Kind => (InstructionKind)_kind;

    /// <summary>The keyword as written: keywords are compared without regard to case. Empty for a line with nothing but an escape character.</summary>
    public string Keyword => Element.GetLogical(KeywordSlice);

    /// <summary>Where the keyword stands, relative to the element.</summary>
    public TextSpan KeywordSpan => Element.ToRelative(KeywordSlice);

    /// <summary>The flags in the order of the text, unknown and repeated ones included; empty when there are none.</summary>
    public ImmutableArray<Flag> Flags { get; }

    /// <summary>How the arguments are written.</summary>
    public ArgumentForm Form => (ArgumentForm)_form;

    /// <summary>The arguments as BuildKit lists them: for the shell form one, for the exec form the strings of the array, else the
    /// words. Empty when there are none. The pairs of ENV, LABEL and ARG are words here and typed there.</summary>
    public ImmutableArray<Argument> Arguments { get; }

    /// <summary>The heredocs in the order of the text; empty when there are none. For an ONBUILD those of the instruction inside.</summary>
    public ImmutableArray<Heredoc> Heredocs => HeredocsBehind;

    /// <summary>The instruction as one line: continuations joined, comments and blank lines between them dropped, without the white
    /// space before the keyword. (BuildKit's <c>Node.Original</c>.)</summary>
    public string JoinedText => Element.LogicalText.ToString();

    /// <summary>The comments between the lines of a continued instruction, without <c>#</c>; empty when there are none.</summary>
    public ImmutableArray<string> InnerComments => Parsing.InnerComments.Of(Element);

    /// <inheritdoc/>
    public override ImmutableArray<Diagnostic> Diagnostics => _diagnostics?.Diagnostics ?? [];

    internal ImmutableArray<ParserDiagnostic> ParserDiagnostics => _diagnostics?.Found ?? [];

    /// <summary>The heredocs of the instructions that may have some.</summary>
    private protected virtual ImmutableArray<Heredoc> HeredocsBehind => [];

    private Slice Line => Slice.FromBounds(_start, Math.Max(_start, Element.LogicalText.TrimEnd().Length));

    private Slice KeywordSlice => new(_start, _keywordLength < byte.MaxValue ? _keywordLength : Parsing.KeywordLeaf.LengthOf(Element.GetLogicalSpan(Line)));

    /// <summary>Parses one instruction that stands by itself.</summary>
    /// <param name="text">The text: exactly one instruction, with its heredocs; comments and blank lines around it are not allowed.</param>
    /// <param name="escapeCharacter">The escape character in effect: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction; whatever is wrong inside is in its <see cref="Diagnostics"/>.</returns>
    /// <exception cref="ArgumentException">The text is not one instruction, or the escape character is neither of the two.</exception>
    public static Instruction Parse(string text, char escapeCharacter = '\\')
    {
        ArgumentNullException.ThrowIfNull(text);
        if (escapeCharacter is not ('\\' or '`'))
        {
            throw new ArgumentException("The escape character is a backslash or a backtick.", nameof(escapeCharacter));
        }

        return Parsing.DocumentParser.ParseInstruction(text, escapeCharacter)
            ?? throw new ArgumentException("The text is not one instruction.", nameof(text));
    }

    /// <summary>The first flag of a name.</summary>
    /// <param name="name">The name without <c>--</c>, case-sensitive.</param>
    /// <returns>The flag, or <see langword="null"/> when there is none.</returns>
    public Flag? FindFlag(string name)
    {
        foreach (var flag in Flags)
        {
            if (flag.Name == name)
            {
                return flag;
            }
        }

        return null;
    }

    /// <summary>Whether both instructions say the same: keyword without regard to case, flags, arguments and their form, heredocs.
    /// White space, continuations and comments do not count.</summary>
    /// <param name="other">The instruction to compare with; <see langword="null"/> is equivalent to none.</param>
    /// <returns><see langword="true"/> when a builder cannot tell them apart.</returns>
    public bool IsEquivalentTo(Instruction? other) => Equivalence.Of(this, other);

    private protected virtual void AddArgumentNodes(ImmutableArray<SyntaxNode>.Builder children) => children.AddRange(Arguments);

    /// <summary>Takes the pairs of ENV, LABEL and ARG over.</summary>
    private protected void JoinPairs(ImmutableArray<NameValue> pairs)
    {
        foreach (var pair in pairs)
        {
            pair.Join(this);
        }
    }

    private protected bool IsFlagTrue(string name) => FindFlag(name) is { } flag && (!flag.HasValue || flag.ValueText.Equals("true", StringComparison.OrdinalIgnoreCase));

    private protected ImmutableArray<Flag> FindFlags(string name) => [.. Flags.Where(f => f.Name == name)];

    private protected Argument? ArgumentAt(int index) => index < Arguments.Length ? Arguments[index] : null;
}
