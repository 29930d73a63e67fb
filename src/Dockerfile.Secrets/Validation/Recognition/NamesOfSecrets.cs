namespace DockerfileSecrets.Recognition;

/// <summary>Tells without reading a text whether a name in it could make something a secret. Nearly every text has none, so this is what looking costs.</summary>
internal static class NamesOfSecrets
{
    /// <summary>A part of every word that makes a name one of a secret.</summary>
    private static readonly WordSearch Stems = new("pass", "pw", "secret", "token", "key", "auth", "cred", "pat");

    /// <summary>Whether a text holds such a part, in any place.</summary>
    public static bool HasStem(ReadOnlySpan<char> text) => Stems.IsIn(text);

    private static readonly WordSearch IdentifiedBy = new("identified by");

    /// <summary>Whether the text has such a name where a value can follow: before a sign, as an option, in <c>${NAME:-value}</c>, or a program that takes passwords.</summary>
    public static bool AreIn(ReadOnlySpan<char> text, ValidationOptions options)
    {
        if (AreIn(text, Stems, options) || IdentifiedBy.IsIn(text))
        {
            return true;
        }

        foreach (var word in options.SecretWords)
        {
            if (word.Length > 0 && text.Contains(word, StringComparison.OrdinalIgnoreCase) && AreIn(text, new WordSearch(word), options))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreIn(ReadOnlySpan<char> text, WordSearch stems, ValidationOptions options)
    {
        for (var start = 0; stems.IndexIn(text[start..]) is >= 0 and var found;)
        {
            // A name may begin before its stem and end behind it; what is looked at next begins behind the name.
            var (first, end) = (start + found, start + found + 1);
            while (first > 0 && IsOfName(text[first - 1]))
            {
                first--;
            }

            while (end < text.Length && IsOfName(text[end]))
            {
                end++;
            }

            if (IsFollowed(text, first, end, options))
            {
                return true;
            }

            start = end;
        }

        return false;
    }

    private static bool IsFollowed(ReadOnlySpan<char> text, int first, int end, ValidationOptions options)
    {
        var name = text[first..end];
        if (name.EndsWith("passwd", StringComparison.Ordinal) ? TakesPasswords(name, text[..first], text[end..])
            : name is "sshpass" || name.EndsWith("requirepass", StringComparison.OrdinalIgnoreCase) || name.EndsWith("masterauth", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("_authToken", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var isOption = name.StartsWith("--", StringComparison.Ordinal) && text[end..].TrimStart() is not ['-', ..];
        var isParameter = first > 1 && text[first - 1] == '{' && text[first - 2] == '$';
        return (isOption || isParameter || IsBeforeSign(text[end..])) && SecretName.Judge(NameIn(name, isParameter), options) != SecretNameKind.None;
    }

    /// <summary>The file of this name is named more often than the program is called.</summary>
    private static bool TakesPasswords(ReadOnlySpan<char> name, ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        name is "chpasswd" || before.TrimEnd() is [.., '|' or 'o'] || after.Contains("<<", StringComparison.Ordinal);

    /// <summary><c>${NAME-value}</c> has a name in front of a sign that other names may hold.</summary>
    private static string NameIn(ReadOnlySpan<char> name, bool isParameter)
    {
        var length = isParameter ? name.IndexOfAny('-', '.') : -1;
        return name[..(length < 0 ? name.Length : length)].TrimStart('-').ToString();
    }

    private static bool IsBeforeSign(ReadOnlySpan<char> rest) => rest.TrimStart("\\\"' \t\r\n") is ['=' or ':' or '+', ..];

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-';
}
