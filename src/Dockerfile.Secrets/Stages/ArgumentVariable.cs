namespace DockerfileSecrets;

/// <summary>Makes a variable of an expanded value.</summary>
internal static class ArgumentVariable
{
    public static ScopeVariable Of(string name, Expanded expanded, bool isArgument) => expanded switch
    {
        { Text: { } text } => ScopeVariable.Set(name, text, isArgument, expanded.Uses),
        { Error: not null } => ScopeVariable.Unresolved(name, UnresolvedReason.DefinitionFailed, isArgument, expanded.Uses),
        _ => ScopeVariable.Unresolved(name, ReasonOf(expanded), isArgument, expanded.Uses, expanded.Unresolved),
    };

    /// <summary>An unknown image says more than that something else waits for it.</summary>
    private static UnresolvedReason ReasonOf(Expanded expanded) =>
        expanded.Unresolved.Any(u => u.Reason == UnresolvedReason.FromBaseImage) ? UnresolvedReason.FromBaseImage : UnresolvedReason.DependsOnUnresolved;
}
