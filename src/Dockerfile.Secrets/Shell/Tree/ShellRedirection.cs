namespace DockerfileSecrets.Shell;

/// <summary>Where a file descriptor leads: <c>2&gt;file</c>, <c>&lt;&lt;EOF</c>.</summary>
internal sealed class ShellRedirection(
    TextSpan span,
    RedirectionKind kind,
    int? fileDescriptor,
    string? descriptorVariable,
    ShellWord? target,
    ShellHeredoc? heredoc) : ShellNode(span)
{
    public RedirectionKind Kind { get; } = kind;

    /// <summary>The number before the operator; <see langword="null"/> when there is none.</summary>
    public int? FileDescriptor { get; } = fileDescriptor;

    /// <summary>The name in <c>{name}&gt;</c>; most often <see langword="null"/>.</summary>
    public string? DescriptorVariable { get; } = descriptorVariable;

    /// <summary>The file, the descriptor (<c>1</c> or <c>-</c>) or the text of a here-string; <see langword="null"/> for heredocs.</summary>
    public ShellWord? Target { get; } = target;

    public ShellHeredoc? Heredoc { get; } = heredoc;

    /// <summary>Which descriptor it acts on: the one that is written, else 0 or 1 by the operator.</summary>
    public int EffectiveDescriptor => FileDescriptor ?? (Kind is RedirectionKind.Input or RedirectionKind.ReadWrite
        or RedirectionKind.DuplicateInput or RedirectionKind.Heredoc or RedirectionKind.HereString ? 0 : 1);

    public override bool IsBroken => Target is null ? Heredoc is not { Span.IsEmpty: false } : Target.Parts.Any(part => part is ArrayPart);

    public override IEnumerable<ShellNode> Children
    {
        get
        {
            if (Target is not null)
            {
                yield return Target;
            }

            if (Heredoc is not null)
            {
                yield return Heredoc;
            }
        }
    }
}

internal enum RedirectionKind
{
    /// <summary><c>&lt;</c></summary>
    Input,

    /// <summary><c>&gt;</c></summary>
    Output,

    /// <summary><c>&gt;&gt;</c></summary>
    Append,

    /// <summary><c>&gt;|</c></summary>
    Clobber,

    /// <summary><c>&lt;&gt;</c></summary>
    ReadWrite,

    /// <summary><c>&lt;&amp;</c></summary>
    DuplicateInput,

    /// <summary><c>&gt;&amp;</c>; in bash with a file name both outputs go there.</summary>
    DuplicateOutput,

    /// <summary><c>&amp;&gt;</c></summary>
    OutputAndError,

    /// <summary><c>&amp;&gt;&gt;</c></summary>
    AppendOutputAndError,

    /// <summary><c>&lt;&lt;</c> and <c>&lt;&lt;-</c></summary>
    Heredoc,

    /// <summary><c>&lt;&lt;&lt;</c></summary>
    HereString,
}
