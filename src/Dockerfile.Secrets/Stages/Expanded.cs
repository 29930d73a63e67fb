using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A word after expansion: its text, or why it has none; and the variables that it was written with.</summary>
internal readonly record struct Expanded(
    string? Text,
    ExpansionError? Error,
    ImmutableArray<UnresolvedVariable> Unresolved,
    ImmutableArray<ScopeVariable> Uses,
    ImmutableArray<string> Names)
{
    public static Expanded Of(string text) => new(text, null, [], [], []);
}
