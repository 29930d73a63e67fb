namespace DockerfileSecrets.Cli.Checking;

/// <summary>Codes and names of rules, as a call names them.</summary>
internal static class RuleNames
{
    /// <summary>Every meaning that a finding can have, in the order of the codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [.. DiagnosticDescriptors.All.Concat(DiagnosticDescriptors.OfSupply).Concat(SecretValidator.Rules.Select(r => r.Descriptor)).OrderBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Name, StringComparer.Ordinal)];

    /// <summary>What is said of a code or name that no rule has; null when one has it. The first digits of a code stand for all that begin so.</summary>
    public static string? Unknown(string given)
    {
        if (All.Any(d => Means(given, d)))
        {
            return null;
        }

        var near = Spelling.Near(given, All.SelectMany(d => (string[])[d.Code, d.Name]).Distinct(StringComparer.Ordinal));
        return $"no rule has the code or name '{given}'" + (near is not null ? $"; did you mean {near}?" : $"; `{ToolConsole.ToolName} explain` lists them");
    }

    /// <summary>The settings of the rules that something is said of: what is ignored or not selected is off; for the others the last severity that means them counts.</summary>
    public static Dictionary<string, RuleSetting> Settings(
        IReadOnlyCollection<string> selected, IReadOnlyCollection<string> ignored, IReadOnlyCollection<(string Rule, RuleSetting Setting)> severities)
    {
        var settings = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);
        if (selected.Count + ignored.Count + severities.Count == 0)
        {
            return settings;
        }

        foreach (var descriptor in All)
        {
            var isLeftOut = ignored.Any(g => Means(g, descriptor)) || (selected.Count > 0 && !selected.Any(g => Means(g, descriptor)));
            var severity = severities.Where(s => Means(s.Rule, descriptor)).Select(s => (RuleSetting?)s.Setting).LastOrDefault();
            if ((isLeftOut ? RuleSetting.Off : severity ?? (selected.Count > 0 ? RuleSetting.On : null)) is { } setting)
            {
                settings[descriptor.Name] = setting;
            }
        }

        return settings;
    }

    public static bool Means(string given, DiagnosticDescriptor descriptor) =>
        descriptor.Name.Equals(given, StringComparison.OrdinalIgnoreCase)
        || (given.Length is >= 4 and <= 6 && descriptor.Code.StartsWith(given, StringComparison.OrdinalIgnoreCase));
}
