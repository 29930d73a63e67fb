using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A variable as it was set at one place, and the variables that its value was written with.</summary>
internal sealed class ScopeVariable
{
    private ScopeVariable(string name, VariableValue value, bool isArgument, ImmutableArray<ScopeVariable> uses)
    {
        Name = name;
        Value = value;
        IsArgument = isArgument;
        Uses = uses;
    }

    public string Name { get; }

    public VariableValue Value { get; }

    /// <summary>Whether whoever builds can give another value: an ARG, or a predefined variable of the platform.</summary>
    public bool IsArgument { get; }

    public ImmutableArray<ScopeVariable> Uses { get; }

    public static ScopeVariable Set(string name, string value, bool isArgument = false, ImmutableArray<ScopeVariable> uses = default) =>
        new(name, VariableValue.Set(value), isArgument, uses.IsDefault ? [] : uses);

    public static ScopeVariable Unresolved(string name, UnresolvedReason reason, bool isArgument = false, ImmutableArray<ScopeVariable> uses = default)
    {
        ImmutableArray<ScopeVariable> known = uses.IsDefault ? [] : uses;
        return new(name, VariableValue.Unresolved(reason, [.. known.Where(u => u.Value.State == VariableState.Unresolved).Select(u => u.Name)]), isArgument, known);
    }

    /// <summary>An ARG that was declared and got no value.</summary>
    public static ScopeVariable Valueless(string name) => new(name, VariableValue.Unset, true, []);

    /// <summary>The same value under an ARG that could give it another one.</summary>
    public ScopeVariable AsArgument() => new(Name, Value, true, Uses);

    /// <summary>The names of the build arguments that the variables come from, in ordinal order.</summary>
    public static ImmutableArray<string> ArgumentsOf(IEnumerable<ScopeVariable> variables)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<ScopeVariable>(ReferenceEqualityComparer.Instance);
        var open = new Stack<ScopeVariable>(variables);
        while (open.TryPop(out var variable))
        {
            if (!seen.Add(variable))
            {
                continue;
            }

            if (variable.IsArgument)
            {
                names.Add(variable.Name);
            }

            foreach (var used in variable.Uses)
            {
                open.Push(used);
            }
        }

        return [.. names];
    }
}
