using System.Runtime.CompilerServices;

namespace DockerfileSecrets.Tests.Validation;

/// <summary>A page of docs/rules, with the samples that stand on it.</summary>
internal sealed record RulePage(string Code, string Name, string Text)
{
    private const string ContextFence = "```dockerfile context=";

    /// <summary>Every page, by code.</summary>
    public static IReadOnlyDictionary<string, RulePage> All { get; } = Directory.GetFiles(Folder(), "DFS*.md")
        .Select(Read)
        .ToDictionary(p => p.Code, StringComparer.Ordinal);

    /// <summary>The list of all pages.</summary>
    public static string Index { get; } = File.ReadAllText(Path.Combine(Folder(), "README.md")).ReplaceLineEndings("\n");

    /// <summary>The Dockerfiles of a section, such as Bad.</summary>
    public IEnumerable<string> Samples(string section)
    {
        var lines = SectionLines(section);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Split(' ')[0] == "```dockerfile")
            {
                var end = lines.IndexOf("```", i);
                yield return string.Join('\n', lines.GetRange(i + 1, end - i - 1)) + "\n";
                i = end;
            }
        }
    }

    /// <summary>What the samples of a page are checked with: its rule speaks even where it is a policy.</summary>
    public static ValidationOptions OptionsFor(string code) => new()
    {
        Settings = new Dictionary<string, RuleSetting> { [code] = RuleSetting.On },
        BuildContext = All[code].Context,
        AllowedSecretIds = code == "DFS216" ? new HashSet<string> { "npm_token" } : null,
    };

    /// <summary>The files of the build, where the page says them: <c>```dockerfile context=.npmrc,src/app.js</c>. They serve all samples of the page.</summary>
    private BuildContext? Context => Text.Split('\n').FirstOrDefault(l => l.StartsWith(ContextFence, StringComparison.Ordinal)) is { } line
        ? BuildContext.FromFiles(line[ContextFence.Length..].Split(','))
        : null;

    public bool HasSection(string section) => Text.Split('\n').Contains("## " + section);

    private List<string> SectionLines(string section) =>
        [.. Text.Split('\n').SkipWhile(l => l != "## " + section).Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal))];

    private static RulePage Read(string path)
    {
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var title = text.Split('\n')[0].Split(' ');
        return new RulePage(Path.GetFileNameWithoutExtension(path), title[^1], text);
    }

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs", "rules"));
}
