namespace DockerfileSecrets.Shell;

/// <summary>What a redirection does.</summary>
internal enum RedirectionKind
{
    /// <summary><c>&lt;</c></summary>
    Input,

    /// <summary><c>&gt;</c></summary>
    Output,

    /// <summary><c>&gt;|</c></summary>
    Clobber,

    /// <summary><c>&gt;&gt;</c></summary>
    Append,

    /// <summary><c>&lt;&gt;</c></summary>
    InputAndOutput,

    /// <summary><c>&lt;&amp;</c></summary>
    DuplicateInput,

    /// <summary><c>&gt;&amp;</c></summary>
    DuplicateOutput,

    /// <summary><c>&amp;&gt;</c>: standard output and standard error.</summary>
    OutputAndError,

    /// <summary><c>&amp;&gt;&gt;</c></summary>
    AppendOutputAndError,

    /// <summary><c>&lt;&lt;</c> and <c>&lt;&lt;-</c></summary>
    Heredoc,

    /// <summary><c>&lt;&lt;&lt;</c></summary>
    HereString,
}

/// <summary>A redirection.</summary>
/// <param name="Span">All of it, without the body of a heredoc.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Descriptor">The file descriptor before the operator; null when there is none, or a name in braces.</param>
/// <param name="Target">What stands behind the operator: a file, a descriptor, a text; the mark of a heredoc.</param>
internal sealed record Redirection(TextSpan Span, RedirectionKind Kind, int? Descriptor, ShellWord Target) : ShellNode(Span)
{
    /// <summary>The body of a heredoc; null for others, and when the text ends before its lines begin.</summary>
    public HeredocBody? Body { get; set; }

    /// <summary>Whether <c>&lt;&lt;-</c> strips tabs at the beginning of lines.</summary>
    public bool StripsTabs { get; init; }

    public override IEnumerable<ShellNode> Children => [Target];
}

/// <summary>The lines of a heredoc, with the line of its mark.</summary>
/// <param name="Span">From the first line to the end of the line with the mark, or of the text.</param>
/// <param name="Content">The lines before the mark as one word in double quotes would be read, or one literal when the mark is quoted.
/// Tabs that <c>&lt;&lt;-</c> strips are still there.</param>
/// <param name="IsExpanded">Whether the shell expands it: no part of the mark is quoted.</param>
internal sealed record HeredocBody(TextSpan Span, ShellWord Content, bool IsExpanded) : ShellNode(Span)
{
    public override IEnumerable<ShellNode> Children => [Content];
}
