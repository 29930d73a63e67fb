using DockerfileSecrets.Images.Matching;

namespace DockerfileSecrets.Images.Values;

/// <summary>
/// Short digits with a line break in the middle: neither side alone is long enough for the sampling of
/// <see cref="PatternSet"/>, so the likely breaks are patterns of their own. Longer ones need none.
/// </summary>
internal static class BrokenForms
{
    private const int EnoughOnOneSide = 7;

    private static readonly byte[][] Breaks = ["\n"u8.ToArray(), "\r\n"u8.ToArray(), "\n "u8.ToArray(), "\n  "u8.ToArray(), "\n    "u8.ToArray(), @"\n"u8.ToArray()];

    public static IEnumerable<byte[]> Of(byte[] digits)
    {
        for (var at = Math.Max(1, digits.Length - EnoughOnOneSide + 1); at < EnoughOnOneSide && at < digits.Length; at++)
        {
            foreach (var lineBreak in Breaks)
            {
                yield return [.. digits[..at], .. lineBreak, .. digits[at..]];
            }
        }
    }
}
