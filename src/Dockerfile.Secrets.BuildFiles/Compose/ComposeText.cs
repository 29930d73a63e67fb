using System.Text;

namespace DockerfileSecrets.BuildFiles.Compose;

/// <summary>Puts variables into the values of a Compose file. (compose-go template/template.go.)</summary>
internal sealed class ComposeText(Func<string, string?> variable)
{
    private const int MaxDepth = 20;

    /// <summary>The value; null when it cannot be told: a variable that must be set is not, or the text is malformed.</summary>
    public string? Of(string? text) => text is null ? null : Expand(text, 0);

    private string? Expand(string text, int depth)
    {
        if (depth > MaxDepth || !text.Contains('$', StringComparison.Ordinal))
        {
            return depth > MaxDepth ? null : text;
        }

        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$')
            {
                result.Append(text[i]);
                continue;
            }

            if (i + 1 == text.Length)
            {
                return null;
            }

            if (text[i + 1] == '$')
            {
                result.Append('$');
                i++;
                continue;
            }

            var isBraced = text[i + 1] == '{';
            var start = i + (isBraced ? 2 : 1);
            var end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            if (end == start)
            {
                return null;
            }

            var value = variable(text[start..end]);
            if (!isBraced)
            {
                result.Append(value);
                i = end - 1;
                continue;
            }

            var close = Close(text, end);
            if (close < 0 || Modified(value, text[end..close], depth) is not { } modified)
            {
                return null;
            }

            result.Append(modified);
            i = close;
        }

        return result.ToString();
    }

    private string? Modified(string? value, string modifier, int depth)
    {
        if (modifier.Length == 0)
        {
            return value ?? "";
        }

        var countsEmpty = modifier[0] == ':';
        var rest = countsEmpty ? modifier[1..] : modifier;
        var isGiven = countsEmpty ? !string.IsNullOrEmpty(value) : value is not null;
        return rest switch
        {
            ['-', .. var fallback] => isGiven ? value : Expand(fallback, depth + 1),
            ['+', .. var replacement] => isGiven ? Expand(replacement, depth + 1) : "",
            ['?', ..] => isGiven ? value : null,
            _ => null,
        };
    }

    /// <summary>The brace that closes the one that is open at <paramref name="from"/>; -1 when there is none.</summary>
    private static int Close(string text, int from)
    {
        var open = 1;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '{' && text[i - 1] == '$')
            {
                open++;
            }
            else if (text[i] == '}' && --open == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
