namespace DockerfileSecrets;

/// <summary>The variables at one place. What is not there is unset, or unknown where an unknown image could set it.</summary>
internal readonly struct StageScope(VariableTable variables, bool isBaseKnown) : IVariableScope
{
    public ScopeVariable? Get(string name) => variables.Find(name);

    public VariableValue Find(string name) => Get(name) is { } variable ? variable.Value
        : isBaseKnown ? VariableValue.Unset
        : VariableValue.Unresolved(UnresolvedReason.FromBaseImage);
}
