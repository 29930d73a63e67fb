namespace DockerfileSecrets;

/// <summary>Resolves the values of one mount in the scope of its stage, and keeps what they came from.</summary>
internal sealed class MountScope(StageScope scope, Expander expander) : IMountValueResolver
{
    private readonly Dictionary<MountEntry, Expanded> _values = new(ReferenceEqualityComparer.Instance);

    public MountValue Resolve(MountEntry entry)
    {
        var text = entry.BuilderValue ?? "";
        var expanded = expander.Expand(text, scope);
        _values[entry] = expanded;
        return expanded switch
        {
            { Text: { } value } => MountValue.Known(value),
            { Error: { } error } => MountValue.Failed(StageMessages.Expansion(error, text, entry.ValueSpan ?? entry.Span)),
            _ => MountValue.Unresolved,
        };
    }

    public IEnumerable<string> Names => _values.Values.SelectMany(v => v.Names).Where(n => n.Length > 0);

    public IEnumerable<ScopeVariable> Uses => _values.Values.SelectMany(v => v.Uses);

    public IEnumerable<UnresolvedValue> Unresolved(int line) => _values
        .Where(pair => pair.Value is { Text: null, Error: null })
        .Select(pair => UnresolvedWord.Of(pair.Key.Key, pair.Key.Value!, line, pair.Value));
}
