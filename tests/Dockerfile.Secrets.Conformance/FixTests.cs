using System.Collections.Concurrent;
using System.Text.Json;

namespace DockerfileSecrets.Conformance;

/// <summary>What fixes leave as it was, over every Dockerfile of the measured cases.</summary>
public class FixTests
{
    public static TheoryData<string, string> Files => new()
    {
        { "findings.jsonl", "dockerfile" },
        { "flow.jsonl", "dockerfile" },
        { "plan.jsonl", "dockerfile" },
        { "syntax.jsonl", "dockerfile" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Fixes_keep_what_they_are_not_about(string file, string property) => AssertKeeps(Suite.ReadLines(Path.Combine(DataFolder.InRepository, file)).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty(property).GetString()!;
    }));

    [Fact]
    public void Fixes_of_mounts_keep_what_they_are_not_about() => AssertKeeps(Suite.ReadLines(Path.Combine(DataFolder.InRepository, "mounts.jsonl")).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        return $"FROM scratch\n# a comment\nRUN --mount={json.RootElement.GetProperty("mount").GetString()} \\\n  # another\n  true\n";
    }));

    [CorpusFact]
    public void Fixes_keep_what_they_are_not_about_in_real_Dockerfiles()
    {
        using var files = new CaseFolder(DataFolder.OfCorpus!);
        AssertKeeps(Suite.ReadLines(Path.Combine(DataFolder.OfCorpus!, "real-dockerfiles.parse.jsonl.gz")).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return files.ReadDockerfile(json.RootElement.GetProperty("path").GetString()!) ?? "";
        }));
    }

    private static void AssertKeeps(IEnumerable<string> texts)
    {
        var wrong = new ConcurrentBag<string>();
        var applied = 0;
        Parallel.ForEach(texts.Distinct().ToList(), text =>
        {
            foreach (var includeUnsafe in (bool[])[false, true])
            {
                Interlocked.Add(ref applied, Look(text, includeUnsafe, wrong));
            }
        });
        Assert.Empty(wrong.Take(5));
        Assert.NotEqual(0, applied);
    }

    private static int Look(string text, bool includeUnsafe, ConcurrentBag<string> wrong)
    {
        var document = DockerfileDocument.Parse(text);
        var once = DocumentFixer.Fix(document, new ValidationOptions(), includeUnsafe);
        if (once.Applied.IsEmpty)
        {
            if (once.Document.ToString() != text)
            {
                wrong.Add($"changed without a fix:\n{text}");
            }

            return 0;
        }

        if (DocumentFixer.Fix(once.Document, new ValidationOptions(), includeUnsafe) is { Applied.IsEmpty: false } twice)
        {
            wrong.Add($"fixing twice changes more ({twice.Applied[0].Fix.Title}):\n{text}\n---\n{once.Document}");
        }

        // A fix is about the findings: what it does not name stays, comments above all.
        var removesComments = once.Applied.Any(a => a.Diagnostic.Code is "DFS901");
        if (!removesComments && !Comments(document).SequenceEqual(Comments(once.Document)))
        {
            wrong.Add($"comments differ:\n{text}\n---\n{once.Document}");
        }

        // The other kind of line end is the same file, so it has the same fixes; not so in heredocs, whose bodies would differ.
        if (!text.Contains('\r') && !text.Contains("<<", StringComparison.Ordinal))
        {
            var windows = DocumentFixer.Fix(DockerfileDocument.Parse(text.Replace("\n", "\r\n", StringComparison.Ordinal)), new ValidationOptions(), includeUnsafe).Document.ToString();
            if (windows.Replace("\r\n", "\n", StringComparison.Ordinal) != once.Document.ToString() || windows.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n'))
            {
                wrong.Add($"line ends differ:\n{text}\n---\n{once.Document}\n---\n{windows}");
            }
        }

        return once.Applied.Length;
    }

    private static IEnumerable<string> Comments(DockerfileDocument document) =>
        document.Elements.SelectMany(e => e switch
        {
            Comment comment => [comment.Content],
            Instruction instruction => instruction.InnerComments.Select(c => c.Trim()),
            _ => (IEnumerable<string>)[],
        });
}
