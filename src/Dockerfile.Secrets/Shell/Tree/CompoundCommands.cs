using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary><c>{ list; }</c>: runs in the shell itself.</summary>
internal sealed record BraceGroup(TextSpan Span, ShellList Body, ImmutableArray<Redirection> Redirections) : ShellCommand(Span, Redirections)
{
    protected override IEnumerable<ShellNode> Inner => [Body];
}

/// <summary><c>( list )</c>: runs in a shell of its own, whose variables are gone afterwards.</summary>
internal sealed record Subshell(TextSpan Span, ShellList Body, ImmutableArray<Redirection> Redirections) : ShellCommand(Span, Redirections)
{
    protected override IEnumerable<ShellNode> Inner => [Body];
}

/// <summary><c>if ... then ... elif ... then ... else ... fi</c>.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Branches">Conditions and what they lead to, at least one.</param>
/// <param name="Else">What runs when no condition holds; null when there is none.</param>
/// <param name="Redirections">The redirections.</param>
internal sealed record IfCommand(TextSpan Span, ImmutableArray<IfBranch> Branches, ShellList? Else, ImmutableArray<Redirection> Redirections) : ShellCommand(Span, Redirections)
{
    protected override IEnumerable<ShellNode> Inner =>
        Branches.SelectMany(b => (ShellNode[])[b.Condition, b.Body]).Concat(Else is null ? [] : [Else]);
}

/// <summary>A condition and what runs when it holds.</summary>
internal readonly record struct IfBranch(ShellList Condition, ShellList Body);

/// <summary><c>for name in words; do list; done</c>, also <c>select</c>.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Name">The name of the variable.</param>
/// <param name="Words">The values; null without <c>in</c>, which takes the positional parameters.</param>
/// <param name="Body">What is run for each.</param>
/// <param name="Redirections">The redirections.</param>
internal sealed record ForCommand(TextSpan Span, string Name, ImmutableArray<ShellWord>? Words, ShellList Body, ImmutableArray<Redirection> Redirections)
    : ShellCommand(Span, Redirections)
{
    protected override IEnumerable<ShellNode> Inner => (Words ?? []).Append<ShellNode>(Body);
}

/// <summary><c>for ((a; b; c)); do list; done</c> of bash.</summary>
internal sealed record ArithmeticForCommand(TextSpan Span, ShellList Body, ImmutableArray<Redirection> Redirections) : ShellCommand(Span, Redirections)
{
    protected override IEnumerable<ShellNode> Inner => [Body];
}

/// <summary><c>while</c> and <c>until</c>.</summary>
internal sealed record WhileCommand(TextSpan Span, bool IsUntil, ShellList Condition, ShellList Body, ImmutableArray<Redirection> Redirections)
    : ShellCommand(Span, Redirections)
{
    protected override IEnumerable<ShellNode> Inner => [Condition, Body];
}

/// <summary><c>case word in pattern) list ;; esac</c>.</summary>
internal sealed record CaseCommand(TextSpan Span, ShellWord Word, ImmutableArray<CaseClause> Clauses, ImmutableArray<Redirection> Redirections)
    : ShellCommand(Span, Redirections)
{
    protected override IEnumerable<ShellNode> Inner => Clauses.SelectMany(c => c.Patterns.Append<ShellNode>(c.Body)).Prepend(Word);
}

/// <summary>Patterns and what runs when one of them matches.</summary>
/// <param name="Patterns">The patterns, at least one.</param>
/// <param name="Body">The list; empty when nothing is to be done.</param>
/// <param name="FallsThrough">Whether <c>;&amp;</c> or <c>;;&amp;</c> ends it.</param>
internal readonly record struct CaseClause(ImmutableArray<ShellWord> Patterns, ShellList Body, bool FallsThrough);

/// <summary><c>name() command</c> or <c>function name command</c>.</summary>
internal sealed record FunctionDefinition(TextSpan Span, string Name, ShellCommand Body) : ShellCommand(Span, [])
{
    protected override IEnumerable<ShellNode> Inner => [Body];
}

/// <summary><c>[[ expression ]]</c> of bash: the words of the expression, operators left out.</summary>
internal sealed record ConditionalCommand(TextSpan Span, ImmutableArray<ShellWord> Words, ImmutableArray<Redirection> Redirections) : ShellCommand(Span, Redirections)
{
    protected override IEnumerable<ShellNode> Inner => Words;
}

/// <summary><c>(( expression ))</c> of bash.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Text">The expression.</param>
/// <param name="Redirections">The redirections.</param>
internal sealed record ArithmeticCommand(TextSpan Span, string Text, ImmutableArray<Redirection> Redirections) : ShellCommand(Span, Redirections)
{
    protected override IEnumerable<ShellNode> Inner => [];
}
