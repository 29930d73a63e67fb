namespace DockerfileSecrets.Suppressions;

/// <summary>Knows what the words of a suppression mean.</summary>
internal sealed class SuppressionCodes
{
    private readonly ValidationOptions _options;
    private readonly Dictionary<string, DiagnosticDescriptor> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);

    public SuppressionCodes(ValidationOptions options)
    {
        _options = options;
        foreach (var descriptor in DiagnosticDescriptors.All.Concat(SecretValidator.Rules.Select(r => r.Descriptor)).Concat(options.Rules.Select(r => r.Descriptor)))
        {
            _known[descriptor.Code] = descriptor;
            _known[descriptor.Name] = descriptor;
        }

        foreach (var descriptor in DiagnosticDescriptors.All.Concat(options.Rules.Select(r => r.Descriptor)).Where(d => options.SettingOf(d) != RuleSetting.Off))
        {
            _checked.Add(descriptor.Code);
            _checked.Add(descriptor.Name);
        }
    }

    /// <summary>The codes and names that a word stands for; empty when nobody knows it.</summary>
    public IReadOnlyList<string> Of(string word, bool isOurs)
    {
        if (!isOurs && word.Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            return ForeignCodes.OfAllBuildChecks;
        }

        return _known.TryGetValue(word, out var descriptor)
            ? [word.Equals(descriptor.Code, StringComparison.OrdinalIgnoreCase) ? descriptor.Code : descriptor.Name]
            : ForeignCodes.Of(word);
    }

    /// <summary>Whether this validation looked for one of the codes: if it did not, nobody knows whether the suppression is needed.</summary>
    public bool CouldBeFound(IReadOnlyList<string> codes) => codes.Any(_checked.Contains);

    public string? Near(string word) => NearName.Of(word, [.. _known.Keys.Concat(ForeignCodes.Names)]);
}
