namespace DockerfileSecrets;

/// <summary>Where a field stands in the text of a mount.</summary>
/// <param name="Start">The first character, a quote included.</param>
/// <param name="Length">How many characters it takes, quotes included.</param>
/// <param name="TextStart">The first character of the text itself.</param>
/// <param name="TextLength">How many characters the text takes, doubled quotes counted as they are written.</param>
/// <param name="HasDoubledQuotes">Whether two quotes in it stand for one.</param>
internal readonly record struct MountField(int Start, int Length, int TextStart, int TextLength, bool HasDoubledQuotes)
{
    public string GetText(ReadOnlySpan<char> mount)
    {
        var text = mount.Slice(TextStart, TextLength).ToString();
        return HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }
}
