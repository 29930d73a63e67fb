using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>One command of a pipeline.</summary>
internal abstract class ShellCommand(TextSpan span, ImmutableArray<ShellRedirection> redirections) : ShellNode(span)
{
    /// <summary>In the order of the text, which is the order in which the shell applies them.</summary>
    public ImmutableArray<ShellRedirection> Redirections { get; } = redirections;

    public override IEnumerable<ShellNode> Children => [.. Inner, .. Redirections];

    protected virtual IEnumerable<ShellNode> Inner => [];
}

/// <summary>Assignments, a command name and its arguments.</summary>
internal sealed class SimpleCommand(
    TextSpan span,
    ImmutableArray<ShellAssignment> assignments,
    ImmutableArray<ShellWord> words,
    ImmutableArray<ShellRedirection> redirections) : ShellCommand(span, redirections)
{
    /// <summary>Those before the command name. <c>export A=b</c> has none: <c>A=b</c> is a word there.</summary>
    public ImmutableArray<ShellAssignment> Assignments { get; } = assignments;

    /// <summary>The command name and its arguments; empty for bare assignments or redirections.</summary>
    public ImmutableArray<ShellWord> Words { get; } = words;

    /// <summary>The command name when it is constant.</summary>
    public string? Name => Words.IsEmpty ? null : Words[0].ConstantValue;

    public override bool IsBroken => HasArray && Name is not ("declare" or "typeset" or "local" or "export" or "readonly" or "alias" or "eval" or "let");

    private bool HasArray => Words.Any(word => word.Parts.Any(part => part is ArrayPart));

    // Redirections may stand between words.
    public override IEnumerable<ShellNode> Children => Redirections.IsEmpty ? Assignments.IsEmpty ? Words : (ShellNode[])[.. Assignments, .. Words]
        : ((IEnumerable<ShellNode>)[.. Assignments, .. Words, .. Redirections]).OrderBy(node => node.Span.Start);
}

/// <summary>What could not be read. A flow analysis knows nothing of what it does.</summary>
internal sealed class OpaqueCommand(TextSpan span, OpaqueReason reason, ImmutableArray<ShellNode> contents) : ShellCommand(span, [])
{
    public OpaqueReason Reason { get; } = reason;

    /// <summary>What could be read inside before it went wrong.</summary>
    public ImmutableArray<ShellNode> Contents { get; } = contents;

    public override bool IsBroken => true;

    protected override IEnumerable<ShellNode> Inner => Contents;
}

internal enum OpaqueReason
{
    /// <summary>A sign or keyword where no command can start or go on.</summary>
    Unexpected,

    /// <summary>The end of a compound command is missing.</summary>
    Unfinished,

    /// <summary>Nested deeper than is read.</summary>
    TooDeep,
}
