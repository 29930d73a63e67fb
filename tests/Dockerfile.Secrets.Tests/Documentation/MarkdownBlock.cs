using System.Globalization;
using DockerfileSecrets.Tests.Cli;

namespace DockerfileSecrets.Tests.Documentation;

/// <summary>A fenced block of a page, and the comment that stands in the line before it.</summary>
/// <param name="Page">The path of the page from the root of the repository.</param>
/// <param name="Line">The line of the fence, 1-based.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">The lines between the fences.</param>
/// <param name="Comment">What <c>&lt;!-- ... --&gt;</c> right before the block says; null when there is none.</param>
internal sealed record MarkdownBlock(string Page, int Line, string Language, string Text, string? Comment)
{
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{Page}:{Line}");

    /// <summary>The pages that people read: the README files and docs.</summary>
    public static IEnumerable<string> Pages()
    {
        var root = ToolRun.PathOf("");
        string[] pages =
        [
            Path.Combine(root, "README.md"),
            .. new[] { "docs", "samples" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.md", SearchOption.AllDirectories)),
            .. Directory.EnumerateDirectories(Path.Combine(root, "src")).Select(project => Path.Combine(project, "README.md")).Where(File.Exists),
        ];
        return pages.Select(page => Path.GetRelativePath(root, page).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }

    public static IEnumerable<MarkdownBlock> Of(string page) => Read(page, File.ReadAllLines(ToolRun.PathOf(page)));

    public static IEnumerable<MarkdownBlock> Read(string page, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart(' ').Length;
            var rest = lines[i][indent..];
            if (!rest.StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var fence = rest[..(rest.Length - rest.TrimStart('`').Length)];
            var end = Array.FindIndex(lines, i + 1, line => line.Trim() == fence);
            end = end < 0 ? lines.Length : end;
            var body = lines[(i + 1)..end].Select(line => line[Math.Min(indent, line.Length - line.TrimStart(' ').Length)..] + "\n");
            yield return new MarkdownBlock(page, i + 1, rest[fence.Length..].Trim(), string.Concat(body), i > 0 ? CommentOf(lines[i - 1].Trim()) : null);
            i = end;
        }
    }

    private static string? CommentOf(string line) =>
        line.StartsWith("<!--", StringComparison.Ordinal) && line.EndsWith("-->", StringComparison.Ordinal) ? line[4..^3].Trim() : null;
}
