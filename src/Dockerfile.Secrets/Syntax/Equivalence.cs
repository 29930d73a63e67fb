namespace DockerfileSecrets;

/// <summary>Compares what instructions say, not how they are laid out.</summary>
internal static class Equivalence
{
    public static bool Of(Instruction left, Instruction? right) =>
        right is not null
        && left.Kind == right.Kind
        && left.GetType() == right.GetType()
        && left.Form == right.Form
        && string.Equals(left.Keyword, right.Keyword, StringComparison.OrdinalIgnoreCase)
        && left.Flags.SequenceEqual(right.Flags, SameFlag.Instance)
        && left.Arguments.Select(a => a.Value).SequenceEqual(right.Arguments.Select(a => a.Value), StringComparer.Ordinal)
        && left.Heredocs.SequenceEqual(right.Heredocs, SameHeredoc.Instance)
        && (left is not OnbuildInstruction { Trigger: { } leftTrigger }
            || leftTrigger.IsEquivalentTo(((OnbuildInstruction)right).Trigger));

    private sealed class SameFlag : EqualityComparer<Flag>
    {
        public static readonly SameFlag Instance = new();

        public override bool Equals(Flag? x, Flag? y) => x?.Name == y?.Name && x?.Value == y?.Value;

        public override int GetHashCode(Flag obj) => HashCode.Combine(obj.Name, obj.Value);
    }

    private sealed class SameHeredoc : EqualityComparer<Heredoc>
    {
        public static readonly SameHeredoc Instance = new();

        public override bool Equals(Heredoc? x, Heredoc? y) =>
            x is not null && y is not null
            && x.Name == y.Name && x.Content == y.Content && x.FileDescriptor == y.FileDescriptor
            && x.Chomp == y.Chomp && x.Expand == y.Expand && x.IsTerminated == y.IsTerminated;

        public override int GetHashCode(Heredoc obj) => HashCode.Combine(obj.Name, obj.Content);
    }
}
