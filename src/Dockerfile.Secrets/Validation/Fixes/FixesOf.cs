using System.Collections.Immutable;

namespace DockerfileSecrets.Fixes;

/// <summary>Makes the list of fixes of a finding out of edits that may not be possible.</summary>
internal static class FixesOf
{
    /// <summary>A fix that does not change what a build does that worked.</summary>
    public static ImmutableArray<Fix> Safe(string title, ImmutableArray<TextEdit> edits) => edits.IsEmpty ? [] : [new Fix(title, true, edits)];

    /// <summary>A fix that somebody must look at.</summary>
    public static ImmutableArray<Fix> Unsafe(string title, ImmutableArray<TextEdit> edits) => edits.IsEmpty ? [] : [new Fix(title, false, edits)];
}
