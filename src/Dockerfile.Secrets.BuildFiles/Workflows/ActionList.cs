using System.Collections.Immutable;
using System.Text;

namespace DockerfileSecrets.BuildFiles.Workflows;

/// <summary>Cuts a list input of docker's actions: lines of CSV. (actions-toolkit src/util.ts, getList; csv-parse with relaxed quotes.)</summary>
internal static class ActionList
{
    /// <summary>The items in their order, each trimmed; empty ones left out.</summary>
    /// <param name="input">The input.</param>
    /// <param name="ignoreComma">Whether a comma belongs to the item, as in <c>secrets</c> and <c>secret-files</c>.</param>
    public static ImmutableArray<string> Cut(string input, bool ignoreComma)
    {
        // The runner trims every input before an action sees it.
        var text = input.Trim();
        var items = ImmutableArray.CreateBuilder<string>();
        var record = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            record.Add(Field(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at == text.Length)
                {
                    record.Add("");
                }

                continue;
            }

            Add(items, record, ignoreComma);
            at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
        }

        Add(items, record, ignoreComma);
        return items.ToImmutable();
    }

    private static void Add(ImmutableArray<string>.Builder items, List<string> record, bool ignoreComma)
    {
        var parts = ignoreComma ? [string.Join(',', record)] : record.Count == 1 ? record[0].Split(',') : [.. record];
        items.AddRange(parts.Where(p => p.Length > 0).Select(p => p.Trim()));
        record.Clear();
    }

    private static string Field(string text, ref int at)
    {
        if (at < text.Length && text[at] == '"' && Quoted(text, at) is { } quoted)
        {
            at = quoted.End;
            return quoted.Value;
        }

        var end = text.AsSpan(at).IndexOfAny(",\r\n");
        var field = end < 0 ? text[at..] : text.Substring(at, end);
        at += field.Length;
        return field;
    }

    /// <summary>A field in quotes, which may run over lines; null when the quotes do not enclose it, and are text then.</summary>
    private static (string Value, int End)? Quoted(string text, int start)
    {
        var value = new StringBuilder();
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                value.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else
            {
                return i + 1 == text.Length || text[i + 1] is ',' or '\r' or '\n' ? (value.ToString(), i + 1) : null;
            }
        }

        return null;
    }
}
