using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Cli.Checking;

/// <summary>The change of a file as <c>diff -u</c> shows it: one hunk from the first changed line to the last.</summary>
internal static class UnifiedDifference
{
    private const int Context = 3;

    public static string Of(string name, string before, string after)
    {
        var (old, fresh) = (Lines(before), Lines(after));
        var start = 0;
        while (start < old.Length && start < fresh.Length && old[start] == fresh[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < fresh.Length - start && old[^(end + 1)] == fresh[^(end + 1)])
        {
            end++;
        }

        var first = Math.Max(0, start - Context);
        var trailing = Math.Min(Context, end);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"--- {name}\n+++ {name}\n@@ -{Range(first, old.Length - end + trailing - first)} +{Range(first, fresh.Length - end + trailing - first)} @@\n");
        Write(text, ' ', old[first..start]);
        Write(text, '-', old[start..^end]);
        Write(text, '+', fresh[start..^end]);
        Write(text, ' ', old[^end..][..trailing]);
        return text.ToString();
    }

    private static string Range(int first, int count) => FormattableString.Invariant($"{(count == 0 ? first : first + 1)},{count}");

    private static string[] Lines(string text)
    {
        var lines = text.Split('\n');
        return [.. lines.Select((line, i) => i < lines.Length - 1 ? line + "\n" : line).Where(line => line.Length > 0)];
    }

    private static void Write(StringBuilder text, char sign, string[] lines)
    {
        foreach (var line in lines)
        {
            text.Append(sign).Append(line);
            if (!line.EndsWith('\n'))
            {
                text.Append("\n\\ No newline at end of file\n");
            }
        }
    }
}
