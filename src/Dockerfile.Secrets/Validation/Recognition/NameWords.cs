namespace DockerfileSecrets.Recognition;

/// <summary>Cuts a name into its words, lower-cased: at <c>_</c>, <c>-</c>, <c>.</c> and <c>:</c>, and where a small letter meets a capital.</summary>
internal static class NameWords
{
    public static List<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isSeparator = i == name.Length || name[i] is '_' or '-' or '.' or ':' or ' ';
            if (isSeparator || (i > start && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1])))
            {
                if (i > start)
                {
                    words.Add(name[start..i].ToLowerInvariant());
                }

                start = isSeparator ? i + 1 : i;
            }
        }

        return words;
    }
}
