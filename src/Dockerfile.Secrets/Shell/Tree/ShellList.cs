using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>Statements, one behind the other: a whole script, or what stands inside a compound command.</summary>
/// <param name="Span">From the first character that the list was looked for at to the last that it took, comments included.</param>
/// <param name="Statements">The statements; empty when there is nothing but white space and comments.</param>
/// <param name="Heredocs">The bodies of heredocs whose lines stand between the statements.</param>
internal sealed record ShellList(TextSpan Span, ImmutableArray<Statement> Statements, ImmutableArray<HeredocBody> Heredocs) : ShellNode(Span)
{
    public override IEnumerable<ShellNode> Children => Statements.Concat<ShellNode>(Heredocs).OrderBy(n => n.Span.Start);
}

/// <summary>Pipelines joined by <c>&amp;&amp;</c> and <c>||</c>, up to <c>;</c>, <c>&amp;</c> or the end of the line.</summary>
/// <param name="Span">All of it, without what ends it.</param>
/// <param name="First">The first pipeline.</param>
/// <param name="Rest">The others, each with what joins it to those before.</param>
/// <param name="IsBackground">Whether <c>&amp;</c> ends it.</param>
internal sealed record Statement(TextSpan Span, Pipeline First, ImmutableArray<JoinedPipeline> Rest, bool IsBackground) : ShellNode(Span)
{
    public override IEnumerable<ShellNode> Children => Rest.Select(r => r.Pipeline).Prepend(First);
}

/// <summary>A pipeline behind <c>&amp;&amp;</c> or <c>||</c>.</summary>
/// <param name="IsAnd">Whether <c>&amp;&amp;</c> joins it: it runs when those before succeed; else when they fail.</param>
/// <param name="Pipeline">The pipeline.</param>
internal readonly record struct JoinedPipeline(bool IsAnd, Pipeline Pipeline);

/// <summary>Commands joined by <c>|</c>.</summary>
/// <param name="Span">All of it.</param>
/// <param name="IsNegated">Whether <c>!</c> stands before it.</param>
/// <param name="Commands">The commands, at least one.</param>
/// <param name="PipesErrors">For each command whether <c>|&amp;</c> stands behind it, which pipes standard error too.</param>
internal sealed record Pipeline(TextSpan Span, bool IsNegated, ImmutableArray<ShellCommand> Commands, ImmutableArray<bool> PipesErrors) : ShellNode(Span)
{
    public override IEnumerable<ShellNode> Children => Commands;
}
