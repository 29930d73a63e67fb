using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary><c>if list; then list; elif list; then list; else list; fi</c></summary>
internal sealed class IfCommand(TextSpan span, ImmutableArray<IfClause> clauses, ShellList? otherwise, ImmutableArray<ShellRedirection> redirections)
    : CompoundCommand(span, redirections)
{
    /// <summary>The <c>if</c> and every <c>elif</c>.</summary>
    public ImmutableArray<IfClause> Clauses { get; } = clauses;

    /// <summary>What <c>else</c> holds.</summary>
    public ShellList? Else { get; } = otherwise;

    public override bool IsBroken => Else is { IsEmpty: true } || Clauses.Any(clause => clause.Condition.IsEmpty || clause.Body.IsEmpty);

    protected override IEnumerable<ShellNode> Inner
    {
        get
        {
            foreach (var clause in Clauses)
            {
                yield return clause.Condition;
                yield return clause.Body;
            }

            if (Else is not null)
            {
                yield return Else;
            }
        }
    }
}

/// <summary>A condition and what is done when it holds.</summary>
internal readonly record struct IfClause(ShellList Condition, ShellList Body);
