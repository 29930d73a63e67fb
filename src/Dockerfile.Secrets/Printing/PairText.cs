using System.Text;

namespace DockerfileSecrets.Printing;

/// <summary>Writes the pairs of ENV, LABEL and ARG: the value in double quotes, in which quotes, escape characters and, when it is not
/// to expand, dollar signs are escaped. (BuildKit <c>shell/lex.go</c>, <c>processDoubleQuote</c>.)</summary>
internal static class PairText
{
    public static string Of(string name, string value, bool expand, char escape)
    {
        ArgumentNullException.ThrowIfNull(value);
        return $"{Name(name, escape)}={Quoted(value, expand, escape)}";
    }

    /// <summary>Checks a name and gives it back: quotes and escapes would act in it, and white space or an equal sign end it.</summary>
    public static string Name(string name, char escape)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || c is '=' or '"' or '\'' || c == escape)
            ? name
            : throw new ArgumentException("A name is not empty and holds no white space, quotes, escape characters or equal signs.", nameof(name));
    }

    public static string Quoted(string value, bool expand, char escape)
    {
        if (value.Contains('\n', StringComparison.Ordinal))
        {
            throw new ArgumentException("The value cannot hold a line feed: it ends the line.", nameof(value));
        }

        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            if (character == '"' || character == escape || (character == '$' && !expand))
            {
                text.Append(escape);
            }

            text.Append(character);
        }

        return text.Append('"').ToString();
    }
}
