using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary><c>{ list; }</c></summary>
internal sealed class BraceGroup(TextSpan span, ShellList body, ImmutableArray<ShellRedirection> redirections) : CompoundCommand(span, redirections)
{
    public ShellList Body { get; } = body;

    public override bool IsBroken => Body.IsEmpty;

    protected override IEnumerable<ShellNode> Inner => [Body];
}

/// <summary><c>( list )</c></summary>
internal sealed class Subshell(TextSpan span, ShellList body, ImmutableArray<ShellRedirection> redirections) : CompoundCommand(span, redirections)
{
    public ShellList Body { get; } = body;

    public override bool IsBroken => Body.IsEmpty;

    protected override IEnumerable<ShellNode> Inner => [Body];
}

/// <summary><c>name() command</c> or <c>function name command</c>; redirections are the body's.</summary>
internal sealed class FunctionDefinition(TextSpan span, string name, ShellCommand body) : CompoundCommand(span, [])
{
    public string Name { get; } = name;

    public ShellCommand Body { get; } = body;

    protected override IEnumerable<ShellNode> Inner => [Body];
}

/// <summary><c>[[ expression ]]</c>: its words; operators like <c>&amp;&amp;</c> and brackets are tokens only.</summary>
internal sealed class ConditionalCommand(TextSpan span, ImmutableArray<ShellWord> words, ImmutableArray<ShellRedirection> redirections)
    : CompoundCommand(span, redirections)
{
    public ImmutableArray<ShellWord> Words { get; } = words;

    public override bool IsBroken => Words.IsEmpty;

    protected override IEnumerable<ShellNode> Inner => Words;
}

/// <summary><c>(( expression ))</c></summary>
internal sealed class ArithmeticCommand(TextSpan span, ShellWord expression, ImmutableArray<ShellRedirection> redirections)
    : CompoundCommand(span, redirections)
{
    public ShellWord Expression { get; } = expression;

    protected override IEnumerable<ShellNode> Inner => [Expression];
}
