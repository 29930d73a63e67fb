using System.Collections.Frozen;

namespace DockerfileSecrets.Suppressions;

/// <summary>What other tools call the findings that they have in common with ours. One line per name; a name may lead to several codes.</summary>
internal static class ForeignCodes
{
    private static readonly FrozenDictionary<string, string[]> Codes = new Dictionary<string, string[]>
    {
        // BuildKit frontend/dockerfile/linter/ruleset.go
        ["SecretsUsedInArgOrEnv"] = ["DFS304"],
        ["NoEmptyContinuation"] = ["DFS040"],

        // hadolint
        ["DL3064"] = ["DFS304"],

        // Trivy, Dockerfile checks; the same check under the names of its time
        ["DS031"] = ["DFS304"],
        ["DS-0031"] = ["DFS304"],
        ["AVD-DS-0031"] = ["DFS304"],

        // SonarQube, Docker rules
        ["S6472"] = ["DFS304"],
        ["S6437"] = ["DFS306"],
        ["S6470"] = ["DFS311"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Codes.Keys;

    /// <summary>Our codes for a name of another tool; empty when none of ours corresponds.</summary>
    public static IReadOnlyList<string> Of(string name) => Codes.GetValueOrDefault(name, []);

    /// <summary>Every code that BuildKit's own checks share with ours.</summary>
    public static IReadOnlyList<string> OfAllBuildChecks { get; } = ["DFS040", "DFS304"];
}
