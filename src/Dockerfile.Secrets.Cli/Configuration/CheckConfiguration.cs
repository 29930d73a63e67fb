using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;

namespace DockerfileSecrets.Cli.Configuration;

/// <summary>What a configuration file says about <c>check</c>; null where it says nothing.</summary>
internal sealed record CheckConfiguration
{
    public static CheckConfiguration Empty { get; } = new();

    /// <summary>The directory of the file: paths in it are relative to that.</summary>
    public string Directory { get; init; } = ".";

    public ImmutableArray<string>? Select { get; init; }

    public ImmutableArray<string>? Ignore { get; init; }

    /// <summary>Severities by code, first digits of a code or name, in the order of the file: a later one counts more.</summary>
    public ImmutableArray<(string Rule, RuleSetting Setting)> Severity { get; init; } = [];

    public DiagnosticSeverity? MinSeverity { get; init; }

    public DiagnosticConfidence? MinConfidence { get; init; }

    public DiagnosticSeverity? FailOn { get; init; }

    public string? Target { get; init; }

    public string? Context { get; init; }

    public ImmutableSortedDictionary<string, string> BuildArguments { get; init; } = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    public ImmutableArray<string> Exclude { get; init; } = [];

    public ImmutableArray<string>? SecretWords { get; init; }

    public ImmutableArray<string>? AllowedSecretNames { get; init; }

    public ImmutableArray<string>? AllowedSecretIds { get; init; }

    public ImmutableArray<OtherBuilder>? Builders { get; init; }

    public bool? HonourSuppressions { get; init; }

    public bool? BuildKitSecretNames { get; init; }

    /// <summary>What counts for some paths only, in the order of the file: a later one counts more.</summary>
    public ImmutableArray<CheckConfiguration> Overrides { get; init; } = [];

    /// <summary>The paths that an override is for.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>What counts for a file: the overrides whose paths it fits are laid over the rest.</summary>
    public CheckConfiguration For(string path) => Overrides.Where(o => Fits(o.Paths, path)).Aggregate(this, (whole, part) => whole with
    {
        Select = part.Select ?? whole.Select,
        Ignore = part.Ignore ?? whole.Ignore,
        Severity = whole.Severity.AddRange(part.Severity),
        MinSeverity = part.MinSeverity ?? whole.MinSeverity,
        MinConfidence = part.MinConfidence ?? whole.MinConfidence,
        FailOn = part.FailOn ?? whole.FailOn,
        Target = part.Target ?? whole.Target,
        Context = part.Context ?? whole.Context,
        BuildArguments = whole.BuildArguments.SetItems(part.BuildArguments),
        SecretWords = part.SecretWords ?? whole.SecretWords,
        AllowedSecretNames = part.AllowedSecretNames ?? whole.AllowedSecretNames,
        AllowedSecretIds = part.AllowedSecretIds ?? whole.AllowedSecretIds,
        Builders = part.Builders ?? whole.Builders,
        HonourSuppressions = part.HonourSuppressions ?? whole.HonourSuppressions,
        BuildKitSecretNames = part.BuildKitSecretNames ?? whole.BuildKitSecretNames,
    });

    /// <summary>Whether a file that was found in a directory is left out.</summary>
    public bool Excludes(string path) => Fits(Exclude, path);

    private bool Fits(ImmutableArray<string> patterns, string path)
    {
        if (patterns.IsEmpty)
        {
            return false;
        }

        // As in .gitignore: a directory means what is in it, and a pattern without a slash fits at any depth.
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(patterns.Select(p => p.TrimEnd('/')).SelectMany(p => p.Contains('/', StringComparison.Ordinal) ? (string[])[p, p + "/**"] : [p, "**/" + p, p + "/**", "**/" + p + "/**"]));
        return matcher.Match(Path.GetRelativePath(Directory, path).Replace('\\', '/')).HasMatches;
    }
}
