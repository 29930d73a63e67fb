using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A variable as it was set at one place, and the variables that its value was written with.</summary>
internal sealed class ScopeVariable
{
    private static readonly ImmutableSortedSet<string> None = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
    private ImmutableSortedSet<string>? _arguments;
    private ImmutableArray<string> _sorted;

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

    public static ScopeVariable Unresolved(string name, UnresolvedReason reason, bool isArgument = false, ImmutableArray<ScopeVariable> uses = default, ImmutableArray<UnresolvedVariable> waitsFor = default)
    {
        ImmutableArray<ScopeVariable> known = uses.IsDefault ? [] : uses;
        return new(name, VariableValue.Unresolved(reason, NamesOf(known, waitsFor.IsDefault ? [] : waitsFor)), isArgument, known);
    }

    /// <summary>What the value was written with and that is not known: also what only the base image could set, which is no variable of the scope.</summary>
    private static ImmutableArray<string> NamesOf(ImmutableArray<ScopeVariable> uses, ImmutableArray<UnresolvedVariable> waitsFor) =>
        (uses, waitsFor) switch
        {
            ([], []) => [],
            ([], [var single]) => [single.Name],
            _ => [.. uses.Where(u => u.Value.State == VariableState.Unresolved).Select(u => u.Name).Union(waitsFor.Select(w => w.Name), StringComparer.Ordinal)],
        };

    /// <summary>An ARG that was declared and got no value.</summary>
    public static ScopeVariable Valueless(string name) => new(name, VariableValue.Unset, true, []);

    /// <summary>The same value under an ARG that could give it another one.</summary>
    public ScopeVariable AsArgument() => IsArgument ? this : new(Name, Value, true, Uses);

    /// <summary>The names of the build arguments that the variables come from, in ordinal order.</summary>
    public static ImmutableArray<string> ArgumentsOf(IEnumerable<ScopeVariable> variables)
    {
        var distinct = variables.Distinct<ScopeVariable>(ReferenceEqualityComparer.Instance).ToList();
        return distinct switch
        {
            [] => [],
            [var single] => single.SortedArguments(),
            _ => [.. Union(distinct)],
        };
    }

    /// <summary>One array for all that ask: many mounts may use one variable.</summary>
    private ImmutableArray<string> SortedArguments()
    {
        if (_sorted.IsDefault)
        {
            _sorted = [.. Arguments()];
        }

        return _sorted;
    }

    /// <summary>Each variable gathers once, out of what those that it uses have gathered; the sets share their parts.</summary>
    private ImmutableSortedSet<string> Arguments()
    {
        var open = new Stack<ScopeVariable>([this]);
        while (open.TryPeek(out var variable))
        {
            var count = open.Count;
            if (variable._arguments is null)
            {
                foreach (var used in variable.Uses.Where(u => u._arguments is null))
                {
                    open.Push(used);
                }

                if (open.Count > count)
                {
                    continue;
                }

                var gathered = Union(variable.Uses);
                variable._arguments = variable.IsArgument ? gathered.Add(variable.Name) : gathered;
            }

            open.Pop();
        }

        return _arguments!;
    }

    private static ImmutableSortedSet<string> Union(IEnumerable<ScopeVariable> variables)
    {
        var all = None;
        foreach (var set in variables.Select(v => v._arguments ?? v.Arguments()).OrderByDescending(s => s.Count))
        {
            all = ReferenceEquals(all, set) ? all : all.IsEmpty ? set : all.Union(set);
        }

        return all;
    }
}
