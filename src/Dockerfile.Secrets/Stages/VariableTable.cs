using System.Collections;
using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Variables by name, immutable: each ENV and ARG of a stage leaves a table of its own behind. Few of them, as nearly all files have,
/// are a copied array; many a tree, so that a file of thousands costs no square.</summary>
internal sealed class VariableTable : IEnumerable<ScopeVariable>
{
    private const int MaxCopied = 16;

    public static readonly VariableTable Empty = new([], null);

    private readonly ScopeVariable[] _few;
    private readonly ImmutableDictionary<string, ScopeVariable>? _many;

    private VariableTable(ScopeVariable[] few, ImmutableDictionary<string, ScopeVariable>? many) => (_few, _many) = (few, many);

    /// <summary>The variable of a name; null when there is none.</summary>
    public ScopeVariable? Find(string name)
    {
        if (_many is not null)
        {
            return _many.GetValueOrDefault(name);
        }

        var index = IndexOf(name);
        return index < 0 ? null : _few[index];
    }

    public bool Contains(string name) => Find(name) is not null;

    /// <summary>The table with a variable added, or in place of the one of its name.</summary>
    public VariableTable With(ScopeVariable variable)
    {
        if (_many is not null)
        {
            return new([], _many.SetItem(variable.Name, variable));
        }

        var index = IndexOf(variable.Name);
        if (index < 0 && _few.Length == MaxCopied)
        {
            return new([], _few.Append(variable).ToImmutableDictionary(v => v.Name, StringComparer.Ordinal));
        }

        var copy = new ScopeVariable[index < 0 ? _few.Length + 1 : _few.Length];
        _few.CopyTo(copy, 0);
        copy[index < 0 ? _few.Length : index] = variable;
        return new(copy, null);
    }

    public IEnumerator<ScopeVariable> GetEnumerator() => (_many?.Values ?? _few).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name)
    {
        for (var i = 0; i < _few.Length; i++)
        {
            if (_few[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
