using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Names in the order of their first appearance, each once.</summary>
internal sealed class NameLog
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder _names = ImmutableArray.CreateBuilder<string>();

    public void Add(string name)
    {
        if (_seen.Add(name))
        {
            _names.Add(name);
        }
    }

    public ImmutableArray<string> ToImmutable() => _names.ToImmutable();
}
