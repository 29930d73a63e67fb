namespace DockerfileSecrets;

/// <summary>Where a field stands in the text of a mount.</summary>
/// <param name="Start">The first character, a quote included.</param>
/// <param name="Length">How many characters it takes, quotes included.</param>
/// <param name="IsQuoted">Whether it stands in quotes.</param>
/// <param name="HasDoubledQuotes">Whether two quotes in it stand for one.</param>
internal readonly record struct MountField(int Start, int Length, bool IsQuoted, bool HasDoubledQuotes)
{
    /// <summary>The first character of the text itself.</summary>
    public int TextStart => IsQuoted ? Start + 1 : Start;

    /// <summary>The text without the quotes around it; doubled quotes as they are written.</summary>
    public ReadOnlySpan<char> GetRaw(ReadOnlySpan<char> mount) => mount.Slice(TextStart, IsQuoted ? Length - 2 : Length);

    /// <summary>What the field says.</summary>
    public string GetText(ReadOnlySpan<char> mount)
    {
        var text = GetRaw(mount).ToString();
        return HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }
}
