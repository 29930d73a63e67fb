namespace DockerfileSecrets.Tests.Expansion;

/// <summary>A scope made of a list: a value, or null for a variable that only the base image knows.</summary>
internal sealed class TestScope : IVariableScope
{
    private readonly Dictionary<string, string?> _values;

    public TestScope(params (string Name, string? Value)[] values) =>
        _values = values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);

    public VariableValue Find(string name) =>
        !_values.TryGetValue(name, out var value) ? VariableValue.Unset
        : value is null ? VariableValue.Unresolved(UnresolvedReason.FromBaseImage)
        : VariableValue.Set(value);
}
