using System.Globalization;

namespace DockerfileSecrets.Tests.Validation.WholeFindings;

/// <summary>What the check of a case is given, out of its lines of <c>with KEY VALUE</c>.</summary>
internal sealed record SheetOptions(ValidationOptions Options, string LineEnd, bool IsOpen)
{
    public static SheetOptions Of(IReadOnlyList<string> lines, string code)
    {
        var given = lines.Select(l => l.Split(' ', 3)).ToLookup(w => w[1], w => w.Length > 2 ? w[2] : "", StringComparer.Ordinal);
        Assert.Empty(given.Select(g => g.Key).Except(["crlf", "open", "default", "target", "arg", "files", "ignore", "steps", "allowed", "builders", "words", "names", "buildkit", "secret", "variable", "file", "compose", "bake", "bakearg"]));
        var options = new ValidationOptions
        {
            // A policy speaks, as it is the subject; not where the default is.
            Settings = given.Contains("default") ? new Dictionary<string, RuleSetting>() : new Dictionary<string, RuleSetting> { [code] = RuleSetting.On },
            Plan = new PlanOptions
            {
                Target = given["target"].FirstOrDefault(),
                BuildArguments = given["arg"].Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a[1], StringComparer.Ordinal),
            },
            BuildContext = given.Contains("files") ? BuildContext.FromFiles(given["files"].SelectMany(List), given["ignore"].FirstOrDefault()) : null,
            AllowedSecretIds = given.Contains("allowed") ? given["allowed"].SelectMany(List).ToHashSet(StringComparer.Ordinal) : null,
            Builders = [.. given["builders"].SelectMany(List).Select(Enum.Parse<OtherBuilder>)],
            SecretWords = [.. given["words"].SelectMany(List)],
            AllowedSecretNames = [.. given["names"].SelectMany(List)],
            BuildKitSecretNames = given.Contains("buildkit"),
            MaxScriptSteps = int.Parse(given["steps"].FirstOrDefault() ?? "5000", CultureInfo.InvariantCulture),
            Supply = SupplyOf(given),
            Sources = SourcesOf(given),
        };
        return new SheetOptions(options, given.Contains("crlf") ? "\r\n" : "\n", given.Contains("open"));
    }

    private static SecretSupply? SupplyOf(ILookup<string, string> given)
    {
        if (!given.Contains("secret") && !given.Contains("compose") && !given.Contains("bake") && !given.Contains("bakearg"))
        {
            return null;
        }

        var supply = SecretSupply.FromDockerFlags([.. given["secret"]]);
        var compose = given["compose"].Select(c => c.Split(' ')).Select(c => new SuppliedSecret(c[0], SecretSourceKind.Variable, "A", new SupplyOrigin(SupplyDialect.Compose, "compose.yaml", 4)) { OtherId = c.ElementAtOrDefault(1) });
        var bake = given["bake"].Select(b => new SuppliedSecret(b, SecretSourceKind.Variable, "A", new SupplyOrigin(SupplyDialect.Bake, "docker-bake.hcl", 2)));
        var arguments = given["bakearg"].Select(a => new SuppliedArgument(a, false, new SupplyOrigin(SupplyDialect.Bake, "docker-bake.hcl", 3)));
        return supply with { Secrets = [.. supply.Secrets, .. compose, .. bake], Arguments = [.. supply.Arguments, .. arguments] };
    }

    /// <summary><c>with variable NAME 3</c> and <c>with file PATH 4 newline</c>: what is there, and its length.</summary>
    private static Supply.FixedSources SourcesOf(ILookup<string, string> given)
    {
        var sources = new Supply.FixedSources();
        foreach (var words in given["variable"].Select(v => v.Split(' ')))
        {
            sources.Variables[words[0]] = Facts(words);
        }

        foreach (var words in given["file"].Select(v => v.Split(' ')))
        {
            sources.Files[words[0]] = Facts(words);
        }

        return sources;
    }

    private static SourceFacts Facts(string[] words) => Enum.TryParse<SourceState>(words[1], ignoreCase: true, out var state) && !char.IsAsciiDigit(words[1][0])
        ? new SourceFacts(state)
        : new SourceFacts(SourceState.Present, int.Parse(words[1], CultureInfo.InvariantCulture), words.Contains("newline"));

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
