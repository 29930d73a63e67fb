using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A value that a plan cannot tell, and why.</summary>
public sealed record UnresolvedValue
{
    /// <summary>What it is the value of: a key of the mount such as <c>id</c>, or <c>workdir</c>, <c>user</c>, <c>source</c>, <c>from</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The value as written; empty for a <c>user</c> that no USER names.</summary>
    public required string Text { get; init; }

    /// <summary>The first line of the instruction, 1-based.</summary>
    public required int Line { get; init; }

    /// <summary>Why it is not known; of several reasons the first.</summary>
    public required UnresolvedReason Reason { get; init; }

    /// <summary>The variables that it waits for, in ordinal order; empty when it waits for the base image itself.</summary>
    public ImmutableArray<string> Variables { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(UnresolvedValue? other) => other is not null && Field == other.Field && Text == other.Text && Line == other.Line
        && Reason == other.Reason && Variables.AsSpan().SequenceEqual(other.Variables.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Text, Line, Reason, Variables.Length);
}
