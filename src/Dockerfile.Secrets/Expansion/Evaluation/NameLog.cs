using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Names in the order of their first appearance, each once. A struct without lists at first: every word has two logs, and nearly
/// all stay empty or get one name.</summary>
internal struct NameLog
{
    /// <summary>From here on a set is faster than looking through the names.</summary>
    private const int Many = 8;

    private string? _first;
    private List<string>? _names;
    private HashSet<string>? _seen;

    public void Add(string name)
    {
        if (_first is null || _first == name)
        {
            _first = name;
            return;
        }

        _names ??= [_first];
        if (_seen is null && _names.Count == Many)
        {
            _seen = new HashSet<string>(_names, StringComparer.Ordinal);
        }

        if (_seen is null ? !_names.Contains(name) : _seen.Add(name))
        {
            _names.Add(name);
        }
    }

    public readonly ImmutableArray<string> ToImmutable() => _names is not null ? [.. _names] : _first is not null ? [_first] : [];
}
