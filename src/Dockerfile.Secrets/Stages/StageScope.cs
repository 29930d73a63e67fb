using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>The variables at one place. What is not there is unset, or unknown where an unknown image could set it.</summary>
internal sealed class StageScope(ImmutableDictionary<string, ScopeVariable> variables, bool isBaseKnown) : IVariableScope
{
    public static ImmutableDictionary<string, ScopeVariable> NoVariables { get; } =
        ImmutableDictionary.Create<string, ScopeVariable>(StringComparer.Ordinal);

    public ScopeVariable? Get(string name) => variables.GetValueOrDefault(name);

    public VariableValue Find(string name) => Get(name) is { } variable ? variable.Value
        : isBaseKnown ? VariableValue.Unset
        : VariableValue.Unresolved(UnresolvedReason.FromBaseImage);
}
