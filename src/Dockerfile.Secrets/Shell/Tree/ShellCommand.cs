using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>A command: a simple one, a compound one, or one that could not be read.</summary>
/// <param name="Span">All of it, redirections included.</param>
/// <param name="Redirections">The redirections in the order of the text; empty when there are none.</param>
internal abstract record ShellCommand(TextSpan Span, ImmutableArray<Redirection> Redirections) : ShellNode(Span)
{
    public sealed override IEnumerable<ShellNode> Children => Inner.Concat(Redirections).OrderBy(n => n.Span.Start);

    /// <summary>The nodes inside without the redirections.</summary>
    protected abstract IEnumerable<ShellNode> Inner { get; }
}

/// <summary>A program, builtin or function with its arguments, or assignments alone.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Assignments">What stands before the first word: for the command's environment, or for the shell when there is no word.</param>
/// <param name="Words">Name and arguments; empty for assignments or redirections alone. Arrays behind <c>declare</c> and the like are words with an <see cref="ArrayPart"/>.</param>
/// <param name="Redirections">The redirections.</param>
internal sealed record SimpleCommand(TextSpan Span, ImmutableArray<Assignment> Assignments, ImmutableArray<ShellWord> Words, ImmutableArray<Redirection> Redirections)
    : ShellCommand(Span, Redirections)
{
    protected override IEnumerable<ShellNode> Inner => Assignments.Concat<ShellNode>(Words);
}

/// <summary>Text that is no command, up to where the next one can begin.</summary>
/// <param name="Span">The text.</param>
internal sealed record OpaqueCommand(TextSpan Span) : ShellCommand(Span, [])
{
    protected override IEnumerable<ShellNode> Inner => [];
}

/// <summary><c>name=value</c>, <c>name+=value</c>, <c>name[index]=value</c>, <c>name=(values)</c>.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Name">The name of the variable.</param>
/// <param name="Appends">Whether <c>+=</c> adds to what it holds.</param>
/// <param name="HasIndex">Whether one element of an array is set.</param>
/// <param name="Value">The value; its parts are empty for an empty one. An array is one <see cref="ArrayPart"/>.</param>
internal sealed record Assignment(TextSpan Span, string Name, bool Appends, bool HasIndex, ShellWord Value) : ShellNode(Span)
{
    public override IEnumerable<ShellNode> Children => [Value];
}
