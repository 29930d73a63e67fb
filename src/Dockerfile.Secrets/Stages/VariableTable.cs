using System.Collections;
using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Variables by name, immutable: each ENV and ARG of a stage leaves a table of its own behind. Few of them, as nearly all files have,
/// are the beginning of an array, which a table that only adds to them shares; many a tree, so that a file of thousands costs no square.</summary>
internal sealed class VariableTable : IEnumerable<ScopeVariable>
{
    private const int MaxFew = 32;
    private const int FirstFew = 4;

    public static readonly VariableTable Empty = new([], 0, null);

    /// <summary>What stands behind <see cref="_count"/> belongs to tables that were made from this one; null is free for the first that takes it.</summary>
    private readonly ScopeVariable?[] _few;
    private readonly int _count;
    private readonly ImmutableDictionary<string, ScopeVariable>? _many;

    private VariableTable(ScopeVariable?[] few, int count, ImmutableDictionary<string, ScopeVariable>? many) => (_few, _count, _many) = (few, count, many);

    /// <summary>The variable of a name; null when there is none.</summary>
    public ScopeVariable? Find(string name) => _many is not null ? _many.GetValueOrDefault(name) : FindAmongFew(name);

    /// <summary>The same, without a string where there are few.</summary>
    public ScopeVariable? Find(ReadOnlySpan<char> name) => _many is not null ? _many.GetValueOrDefault(name.ToString()) : FindAmongFew(name);

    public bool Contains(string name) => Find(name) is not null;

    /// <summary>The table with a variable added, or in place of the one of its name.</summary>
    public VariableTable With(ScopeVariable variable) => With(new ReadOnlySpan<ScopeVariable>(in variable));

    /// <summary>The table with variables added, or in place of those of their names; of several with one name the last counts.</summary>
    public VariableTable With(ReadOnlySpan<ScopeVariable> variables)
    {
        var few = _few;
        var count = _count;
        var many = _many?.ToBuilder();
        foreach (var variable in variables)
        {
            if (many is null && !TryAdd(variable, ref few, ref count))
            {
                many = few.ToImmutableDictionary(v => v!.Name, v => v!, StringComparer.Ordinal).ToBuilder();
            }

            if (many is not null)
            {
                many[variable.Name] = variable;
            }
        }

        return many is null ? new(few, count, null) : new([], 0, many.ToImmutable());
    }

    public IEnumerator<ScopeVariable> GetEnumerator() => (_many?.Values ?? _few.Take(_count).OfType<ScopeVariable>()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool TryAdd(ScopeVariable variable, ref ScopeVariable?[] few, ref int count)
    {
        var index = IndexOf(few.AsSpan(0, count), variable.Name);
        if (index >= 0)
        {
            few = few[..count];
            few[index] = variable;
            return true;
        }

        if (count == MaxFew)
        {
            return false;
        }

        if (count == few.Length || Interlocked.CompareExchange(ref few[count], variable, null) is not null)
        {
            var copy = new ScopeVariable?[Math.Max(FirstFew, Math.Min(2 * count, MaxFew))];
            few.AsSpan(0, count).CopyTo(copy);
            copy[count] = variable;
            few = copy;
        }

        count++;
        return true;
    }

    private ScopeVariable? FindAmongFew(ReadOnlySpan<char> name)
    {
        var index = IndexOf(_few.AsSpan(0, _count), name);
        return index < 0 ? null : _few[index];
    }

    private static int IndexOf(ReadOnlySpan<ScopeVariable?> variables, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < variables.Length; i++)
        {
            if (name.SequenceEqual(variables[i]!.Name))
            {
                return i;
            }
        }

        return -1;
    }
}
