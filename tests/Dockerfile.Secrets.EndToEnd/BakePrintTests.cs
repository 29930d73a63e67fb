using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using DockerfileSecrets.BuildFiles;
using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd;

/// <summary><c>docker buildx bake --print</c>: what was measured of it is what it does, and <c>check --bake-print</c> takes its word.</summary>
public sealed partial class BakePrintTests
{
    private const int Step = 10;

    public static TheoryData<int> SomeCases => [.. Enumerable.Range(0, File.ReadLines(DataPath).Count()).Where(i => i % Step == 0)];

    private static string DataPath => Path.Combine(
        typeof(BakePrintTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Repository").Value!,
        "tests/Dockerfile.Secrets.Tests/BuildFiles/bake.jsonl");

    [EngineTheory]
    [MemberData(nameof(SomeCases))]
    public async Task Bake_prints_what_was_measured(int index)
    {
        using var json = JsonDocument.Parse(File.ReadLines(DataPath).ElementAt(index));
        var root = json.RootElement;
        var read = BakeFile.ReadPrinted(root.TryGetProperty("printed", out var expected) ? expected.GetRawText() : "{}");
        using var place = new Workplace("FROM scratch\n");
        foreach (var variable in root.GetProperty("env").EnumerateObject())
        {
            place.Variables[variable.Name] = variable.Value.GetString();
        }

        string[] arguments =
        [
            "buildx", "bake", "--print",
            .. root.GetProperty("files").EnumerateArray().SelectMany(f =>
            {
                place.Write(f.GetProperty("path").GetString()!, f.GetProperty("text").GetString()!);
                return (string[])["-f", f.GetProperty("path").GetString()!];
            }),
            .. root.GetProperty("set").EnumerateArray().SelectMany(s => (string[])["--set", s.GetString()!]),
            .. read.Builds.Length > 0 ? read.Builds.Select(b => b.Name) : ["app", "web", "_base"],
        ];
        var printed = await Program.Docker(place, arguments);

        // Bake looks for the files of secrets.
        for (var i = 0; i < 20 && MissingFile().Match(printed.Error) is { Success: true } missing; i++)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(place.Folder, missing.Groups[1].Value))!);
            place.Write(missing.Groups[1].Value, "x");
            printed = await Program.Docker(place, arguments);
        }

        Assert.True((printed.ExitCode == 0) == (read.Builds.Length > 0), printed.ToString());
        Assert.Equal(read.Builds, printed.ExitCode == 0 ? BakeFile.ReadPrinted(printed.Out).Builds : [], (a, b) => a.Name == b.Name && a.Target == b.Target && a.Context == b.Context
            && a.Dockerfile == b.Dockerfile && a.Supply.Secrets.Select(s => (s.Id, s.Kind, s.Source)).SequenceEqual(b.Supply.Secrets.Select(s => (s.Id, s.Kind, s.Source))));
    }

    [EngineFact]
    public async Task Check_takes_what_bake_evaluates()
    {
        using var place = new Workplace("FROM scratch\nRUN --mount=type=secret,id=tok,required --mount=type=secret,id=key,required x /run/secrets/tok /run/secrets/key\n");
        place.Write("docker-bake.hcl", "target \"app\" {\n  context = \"context\"\n  secret = [\"id=${lower(\"TOK\")},env=TOK\"]\n}\n");
        var guessed = await Program.Tool(place, "check", "--format", "msbuild", "--select", "DFS4", ".");
        Assert.True(guessed.ExitCode == 0, guessed.ToString());
        Assert.Contains("DFS426", guessed.Out, StringComparison.Ordinal);

        var asked = await Program.Tool(place, "check", "--format", "msbuild", "--select", "DFS4", "--bake-print", ".");
        Assert.True(asked.ExitCode == 1, asked.ToString());
        Assert.StartsWith("docker-bake.hcl(1,1,1,15): error DFS401: The target `app` does not supply the secret `key`", Assert.Single(asked.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [GeneratedRegex("failed to stat (.*): stat .*no such file")]
    private static partial Regex MissingFile();
}
