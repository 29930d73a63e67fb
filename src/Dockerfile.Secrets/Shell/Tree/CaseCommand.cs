using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary><c>case word in pattern | pattern) list ;; esac</c></summary>
internal sealed class CaseCommand(TextSpan span, ShellWord subject, ImmutableArray<CaseItem> items, ImmutableArray<ShellRedirection> redirections)
    : CompoundCommand(span, redirections)
{
    public ShellWord Subject { get; } = subject;

    public ImmutableArray<CaseItem> Items { get; } = items;

    protected override IEnumerable<ShellNode> Inner => [Subject, .. Items];
}

/// <summary>Patterns and what is done when one of them matches.</summary>
internal sealed class CaseItem(TextSpan span, ImmutableArray<ShellWord> patterns, ShellList body, CaseEnding ending) : ShellNode(span)
{
    public ImmutableArray<ShellWord> Patterns { get; } = patterns;

    public ShellList Body { get; } = body;

    public CaseEnding Ending { get; } = ending;

    public override bool IsBroken => Patterns.Any(pattern => pattern.Parts.IsEmpty);

    public override IEnumerable<ShellNode> Children => [.. Patterns, Body];
}

internal enum CaseEnding
{
    /// <summary><c>;;</c>, or nothing before <c>esac</c>.</summary>
    Break,

    /// <summary>bash <c>;&amp;</c>: goes on with the next body.</summary>
    FallThrough,

    /// <summary>bash <c>;;&amp;</c>: goes on with the next pattern.</summary>
    TestNext,
}
