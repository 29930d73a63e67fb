using System.Globalization;
using System.Text.Json;
using DockerfileSecrets.BuildFiles;
using DockerfileSecrets.Tests.Cli;

namespace DockerfileSecrets.Tests.BuildFiles;

/// <summary>Bake files, most of them generated, as <c>docker buildx bake --print</c> of buildx 0.29.1 evaluated them (bake.jsonl): what we say of a target is what bake
/// says, and what we do not know is said to be unknown.</summary>
public class BakeMeasuredTests
{
    /// <summary>What docker refuses and we take: nothing is guessed about secrets there, and docker says it itself.</summary>
    private static readonly string[] TakenAllTheSame =
    [
        "null value is not allowed", // `target = null` and the like
        "could not find any target matching", // `--set` with the name of a target that a matrix multiplies
        "Invalid name; only", // a dot in the name of a target
        "failed to find target default", // groups that hold each other
        "element \"D\": string required", // a list as the value of an argument
    ];

    /// <summary>Cases, by their line, in which a later item that is not known replaces the source that we name: the supply says that it is not complete.</summary>
    private static readonly int[] ReplacedByUnknown = [69];

    public static TheoryData<int> Cases => [.. Enumerable.Range(1, File.ReadLines(DataPath).Count())];

    private static string DataPath => ToolRun.PathOf("tests/Dockerfile.Secrets.Tests/BuildFiles/bake.jsonl");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_says_what_bake_makes_of_it(int line)
    {
        using var json = JsonDocument.Parse(File.ReadLines(DataPath).ElementAt(line - 1));
        var (root, read) = (json.RootElement, Read(json.RootElement));
        var wrong = read.Diagnostics.Concat(read.Builds.SelectMany(b => b.Supply.Diagnostics)).Where(d => d.Diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        if (root.TryGetProperty("error", out var error))
        {
            Assert.True(
                wrong.Length > 0 || read.Builds.Any(b => !b.Supply.IsComplete) || TakenAllTheSame.Any(error.GetString()!.Contains),
                $"docker refuses it: {error.GetString()}");
            return;
        }

        Assert.Empty(wrong);
        var printed = BakeFile.ReadPrinted(root.GetProperty("printed").GetRawText());
        foreach (var build in printed.Builds)
        {
            // A target with a matrix is a group of targets for bake, and one of ours.
            var own = read.Find(build.Name) ?? read.Builds.Single(b => printed.Groups.TryGetValue(b.Name, out var members) && members.Contains(build.Name));
            var isMatrix = own.Name != build.Name;
            Compare(Winners(own.Supply), Winners(build.Supply), own.Supply.IsComplete, isMatrix || ReplacedByUnknown.Contains(line));
            AssertKnown(own.Context, build.Context);
            AssertKnown(own.Dockerfile, build.Dockerfile);
            AssertKnown(own.Target, build.Target);
            AssertKnown(own.Platform, build.Platform);
            Assert.Equal(build.BuildArguments.Keys, own.BuildArguments.Keys);
            Assert.All(own.BuildArguments, a => AssertKnown(a.Value, build.BuildArguments[a.Key]));
        }
    }

    [Fact]
    public void Half_of_the_cases_are_evaluated_as_a_whole()
    {
        var complete = 0;
        foreach (var line in File.ReadLines(DataPath))
        {
            using var json = JsonDocument.Parse(line);
            complete += json.RootElement.TryGetProperty("printed", out _) && Read(json.RootElement).Builds.All(b => b.Supply.IsComplete) ? 1 : 0;
        }

        Assert.InRange(complete, 110, 270);
    }

    private static BuildFile Read(JsonElement root)
    {
        var environment = root.GetProperty("env").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
        return BakeFile.Read(
            [.. root.GetProperty("files").EnumerateArray().Select(f => new BuildFileText(f.GetProperty("path").GetString()!, f.GetProperty("text").GetString()!))],
            new BakeOptions { Overrides = [.. root.GetProperty("set").EnumerateArray().Select(s => s.GetString()!)], Variable = name => environment.GetValueOrDefault(name) });
    }

    private static Dictionary<string, SuppliedSecret> Winners(SecretSupply supply) =>
        supply.Secrets.GroupBy(s => s.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);

    private static void Compare(Dictionary<string, SuppliedSecret> own, Dictionary<string, SuppliedSecret> printed, bool isComplete, bool sourcesMayDiffer)
    {
        Assert.All(own.Values, secret =>
        {
            Assert.True(printed.TryGetValue(secret.Id, out var other), $"bake has no secret {secret.Id}");
            Assert.True(
                secret.Kind == SecretSourceKind.Unknown || (sourcesMayDiffer && !isComplete) || (secret.Kind, secret.Source) == (other!.Kind, other.Source),
                string.Create(CultureInfo.InvariantCulture, $"{secret.Id}: {secret.Kind} {secret.Source}, bake has {other!.Kind} {other.Source}"));
        });
        if (isComplete)
        {
            Assert.Equal(printed.Keys.Order(StringComparer.Ordinal), own.Keys.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>What we do not know is null.</summary>
    private static void AssertKnown(string? own, string? printed) => Assert.True(own is null || own == printed, $"{own}, bake has {printed}");
}
