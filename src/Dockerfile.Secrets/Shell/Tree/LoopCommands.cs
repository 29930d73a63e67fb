using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary><c>for name in words; do list; done</c>, or bash's <c>select</c>.</summary>
internal sealed class ForCommand(
    TextSpan span,
    string variable,
    ImmutableArray<ShellWord>? words,
    ShellList body,
    ImmutableArray<ShellRedirection> redirections) : CompoundCommand(span, redirections)
{
    public string Variable { get; } = variable;

    /// <summary><see langword="null"/> without <c>in</c>: the positional parameters.</summary>
    public ImmutableArray<ShellWord>? Words { get; } = words;

    public ShellList Body { get; } = body;

    public override bool IsBroken => Body.IsEmpty;

    protected override IEnumerable<ShellNode> Inner => [.. Words ?? [], Body];
}

/// <summary>bash: <c>for ((a; b; c)); do list; done</c></summary>
internal sealed class ArithmeticForCommand(TextSpan span, ShellWord header, ShellList body, ImmutableArray<ShellRedirection> redirections)
    : CompoundCommand(span, redirections)
{
    /// <summary>What stands between the brackets, as one word.</summary>
    public ShellWord Header { get; } = header;

    public ShellList Body { get; } = body;

    // Two semicolons have to stand in the header; what expands in it is not looked at.
    public override bool IsBroken => Body.IsEmpty || (Header.ConstantValue is { } header && header.Count(c => c == ';') < 2);

    protected override IEnumerable<ShellNode> Inner => [Header, Body];
}

/// <summary><c>while list; do list; done</c> or <c>until</c>.</summary>
internal sealed class WhileCommand(TextSpan span, bool isUntil, ShellList condition, ShellList body, ImmutableArray<ShellRedirection> redirections)
    : CompoundCommand(span, redirections)
{
    public bool IsUntil { get; } = isUntil;

    public ShellList Condition { get; } = condition;

    public ShellList Body { get; } = body;

    public override bool IsBroken => Condition.IsEmpty || Body.IsEmpty;

    protected override IEnumerable<ShellNode> Inner => [Condition, Body];
}
