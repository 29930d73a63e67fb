using System.Buffers;
using System.Text;

namespace DockerfileSecrets.Printing;

/// <summary>Writes flags so that the parser reads them back.</summary>
internal static class FlagText
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("= \t\r\n\v\f'\"\\`");

    public static string Of(string name, string? value, char escape)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().ContainsAny(NotInNames))
        {
            throw new ArgumentException("The name of a flag holds no white space, quotes or equal sign.", nameof(name));
        }

        return value is null ? "--" + name : $"--{name}={Quoted(value, escape)}";
    }

    private static string Quoted(string value, char escape)
    {
        if (value.Contains('\n', StringComparison.Ordinal))
        {
            throw new ArgumentException("A flag cannot hold a line feed.", nameof(value));
        }

        if (!NeedsQuotes(value, escape))
        {
            return value;
        }

        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            if (character == '"' || character == escape)
            {
                text.Append(escape);
            }

            text.Append(character);
        }

        return text.Append('"').ToString();
    }

    private static bool NeedsQuotes(string value, char escape)
    {
        foreach (var character in value)
        {
            if (character is '"' or '\'' || character == escape || char.IsWhiteSpace(character) || character > '~')
            {
                return true;
            }
        }

        return false;
    }
}
