using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>Statements one after the other: a script, the body of a loop, what <c>$(</c> holds.</summary>
internal sealed class ShellList(TextSpan span, ImmutableArray<ShellStatement> statements) : ShellNode(span)
{
    public ImmutableArray<ShellStatement> Statements { get; } = statements;

    public bool IsEmpty => Statements.IsEmpty;

    public override IEnumerable<ShellNode> Children => Statements;
}

/// <summary>Pipelines joined by <c>&amp;&amp;</c> and <c>||</c>, up to <c>;</c>, <c>&amp;</c> or the end of the line.</summary>
internal sealed class ShellStatement(TextSpan span, ShellPipeline first, ImmutableArray<AndOrStep> rest, bool isBackground) : ShellNode(span)
{
    public ShellPipeline First { get; } = first;

    public ImmutableArray<AndOrStep> Rest { get; } = rest;

    /// <summary>Whether <c>&amp;</c> ends it.</summary>
    public bool IsBackground { get; } = isBackground;

    public override IEnumerable<ShellNode> Children
    {
        get
        {
            var children = new ShellNode[1 + Rest.Length];
            children[0] = First;
            for (var i = 0; i < Rest.Length; i++)
            {
                children[1 + i] = Rest[i].Pipeline;
            }

            return children;
        }
    }
}

/// <summary>What follows on success (<c>&amp;&amp;</c>) or failure (<c>||</c>).</summary>
internal readonly record struct AndOrStep(AndOrOperator Operator, ShellPipeline Pipeline);

internal enum AndOrOperator
{
    And,
    Or,
}

/// <summary>Commands joined by <c>|</c>; most often one.</summary>
internal sealed class ShellPipeline(TextSpan span, bool isNegated, bool isTimed, ShellCommand first, ImmutableArray<PipedCommand> rest) : ShellNode(span)
{
    /// <summary>Whether <c>!</c> stands before it.</summary>
    public bool IsNegated { get; } = isNegated;

    /// <summary>Whether <c>time</c> stands before it.</summary>
    public bool IsTimed { get; } = isTimed;

    public ShellCommand First { get; } = first;

    public ImmutableArray<PipedCommand> Rest { get; } = rest;

    /// <summary>All commands: a new array each time.</summary>
    public ImmutableArray<ShellCommand> Commands => Rest.IsEmpty ? [First] : [First, .. Rest.Select(piped => piped.Command)];

    public override IEnumerable<ShellNode> Children => Commands;
}

/// <summary>What a pipe leads to, and whether it is <c>|&amp;</c>.</summary>
internal readonly record struct PipedCommand(bool PipesErrors, ShellCommand Command);
