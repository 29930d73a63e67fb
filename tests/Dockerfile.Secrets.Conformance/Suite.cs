using System.IO.Compression;
using System.Text.Json;

namespace DockerfileSecrets.Conformance;

/// <summary>One data file and how a case of it is judged.</summary>
/// <param name="Name">The name of the data file, without its ending.</param>
/// <param name="FileName">The file inside the folder.</param>
/// <param name="Judge">Says in which way the library disagrees with a case; null when it agrees.</param>
internal sealed record Suite(string Name, string FileName, Func<JsonElement, CaseFolder, string?> Judge)
{
    public static IReadOnlyList<Suite> All { get; } =
    [
        new("mounts", "mounts.jsonl", MountCase.Judge),
        new("expand", "expand.jsonl", ExpandCase.Judge),
        new("plan", "plan.jsonl", PlanCase.Judge),
        new("findings", "findings.jsonl", FindingsCase.Judge),
        new("findings-extra", "findings-extra.jsonl", FindingsCase.Judge),
        new("flow", "flow.jsonl", FlowCase.Judge),
        new("flow-recipes", "flow-recipes.jsonl", FlowCase.JudgeRecipe),
        new("flow-reasoned", "flow-reasoned.jsonl", FlowCase.JudgeRecipe),
        new("syntax", "syntax.jsonl", SyntaxCase.Judge),
        new("real-dockerfiles", "real-dockerfiles.parse.jsonl.gz", SyntaxCase.JudgeReal),
    ];

    /// <summary>Runs all cases of a file; null when the file is not there.</summary>
    public SuiteResult? Run(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        using var cases = new CaseFolder(folder);
        var result = new SuiteResult(Name);
        foreach (var line in ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var name = NameOf(json.RootElement, result.Total);
            result.Add(name, Judge(json.RootElement, cases), KnownDeviations.ReasonOf(Name, name));
        }

        return result;
    }

    internal static IEnumerable<string> ReadLines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    private static string NameOf(JsonElement json, int index)
    {
        foreach (var key in (string[])["name", "path", "mount"])
        {
            if (json.TryGetProperty(key, out var name))
            {
                return name.GetString()!;
            }
        }

        return index.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
