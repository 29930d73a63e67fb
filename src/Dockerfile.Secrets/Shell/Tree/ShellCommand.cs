using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>One command of a pipeline.</summary>
internal abstract class ShellCommand(TextSpan span) : ShellNode(span)
{
    /// <summary>In the order of the text, which is the order in which the shell applies them.</summary>
    public abstract ImmutableArray<ShellRedirection> Redirections { get; }
}

/// <summary>A command that holds others, or is of a syntax of its own.</summary>
internal abstract class CompoundCommand(TextSpan span, ImmutableArray<ShellRedirection> redirections) : ShellCommand(span)
{
    public override ImmutableArray<ShellRedirection> Redirections { get; } = redirections;

    public override IEnumerable<ShellNode> Children => [.. Inner, .. Redirections];

    protected abstract IEnumerable<ShellNode> Inner { get; }
}

/// <summary>Assignments, a command name and its arguments.</summary>
internal sealed class SimpleCommand(
    TextSpan span,
    ImmutableArray<ShellAssignment> assignments,
    ImmutableArray<ShellWord> words,
    ImmutableArray<ShellRedirection> redirections) : ShellCommand(span)
{
    public override ImmutableArray<ShellRedirection> Redirections { get; } = redirections;

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
internal sealed class OpaqueCommand(TextSpan span, OpaqueReason reason, ImmutableArray<ShellNode> contents) : ShellCommand(span)
{
    public override ImmutableArray<ShellRedirection> Redirections => [];

    public OpaqueReason Reason { get; } = reason;

    /// <summary>What could be read inside before it went wrong.</summary>
    public ImmutableArray<ShellNode> Contents { get; } = contents;

    public override bool IsBroken => true;

    public override IEnumerable<ShellNode> Children => Contents;
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
