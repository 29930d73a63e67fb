namespace DockerfileSecrets.Cli.Checking;

/// <summary>Codes and names of rules, as a call names them.</summary>
internal static class RuleNames
{
    /// <summary>Every meaning that a finding can have, in the order of the codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [.. DiagnosticDescriptors.All.Concat(SecretValidator.Rules.Select(r => r.Descriptor)).OrderBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Name, StringComparer.Ordinal)];

    /// <summary>What is said of a code or name that no rule has; null when one has it. The first digits of a code stand for all that begin so.</summary>
    public static string? Unknown(string given)
    {
        if (All.Any(d => Means(given, d)))
        {
            return null;
        }

        var near = All.SelectMany(d => (string[])[d.Code, d.Name]).Distinct(StringComparer.Ordinal)
            .Where(name => Math.Abs(name.Length - given.Length) <= 2).MinBy(name => Distance(name, given));
        return $"no rule has the code or name '{given}'" + (near is not null && Distance(near, given) <= 2 ? $"; did you mean {near}?" : $"; `{ToolConsole.ToolName} explain` lists them");
    }

    public static Dictionary<string, RuleSetting> Settings(IReadOnlyList<string> selected, IReadOnlyList<string> ignored)
    {
        var settings = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);
        foreach (var descriptor in All)
        {
            if (ignored.Any(g => Means(g, descriptor)))
            {
                settings[descriptor.Name] = RuleSetting.Off;
            }
            else if (selected.Count > 0)
            {
                settings[descriptor.Name] = selected.Any(g => Means(g, descriptor)) ? RuleSetting.On : RuleSetting.Off;
            }
        }

        return settings;
    }

    public static bool Means(string given, DiagnosticDescriptor descriptor) =>
        descriptor.Name.Equals(given, StringComparison.OrdinalIgnoreCase)
        || (given.Length is >= 4 and <= 6 && descriptor.Code.StartsWith(given, StringComparison.OrdinalIgnoreCase));

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }

            previous = current;
        }

        return previous[^1];
    }
}
