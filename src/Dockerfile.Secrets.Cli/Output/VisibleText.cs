using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Cli.Output;

/// <summary>Text of a Dockerfile made safe for a terminal, and how many columns it takes there.</summary>
internal static class VisibleText
{
    /// <summary>Replaces what would move the cursor, change colours or reverse the text: a Dockerfile may come from anywhere.
    /// Every code unit stays one, so that columns still fit. Tabs stay.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var visible = text.ToString().ToCharArray();
        for (var i = 0; i < visible.Length; i++)
        {
            if (visible[i] != '\t' && IsUnseen(visible[i]))
            {
                visible[i] = '\uFFFD';
            }
        }

        return new string(visible);
    }

    /// <summary>One line for a list: tabs become blanks, and what is too long ends in three dots.</summary>
    public static string Cut(ReadOnlySpan<char> text, int width)
    {
        var visible = Of(text).Replace('\t', ' ');
        if (visible.Length <= width)
        {
            return visible;
        }

        var end = width - 3;
        return visible[..(char.IsHighSurrogate(visible[end - 1]) ? end - 1 : end)] + "...";
    }

    /// <summary>How many columns a terminal gives a text without tabs: none to combining marks, two to wide characters.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    /// <summary>How many columns a terminal gives a character that is no tab.</summary>
    public static int Width(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0 : IsWide(rune.Value) ? 2 : 1;

    private static bool IsUnseen(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>The blocks that Unicode's EastAsianWidth.txt has as wide or full-width, roughly.</summary>
    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF)
        or (>= 0x20000 and <= 0x3FFFD);
}
