namespace DockerfileSecrets;

/// <summary>The variables at one place. What is not there is unset, or unknown where an unknown image could set it.</summary>
internal readonly struct StageScope(VariableTable variables, bool isBaseKnown) : IVariableScope
{
    /// <summary>The value of a variable that is not there.</summary>
    public VariableValue OfUnknown => isBaseKnown ? VariableValue.Unset : VariableValue.Unresolved(UnresolvedReason.FromBaseImage);

    public ScopeVariable? Get(string name) => variables.Find(name);

    public ScopeVariable? Get(ReadOnlySpan<char> name) => variables.Find(name);

    public VariableValue Find(string name) => Get(name)?.Value ?? OfUnknown;
}
