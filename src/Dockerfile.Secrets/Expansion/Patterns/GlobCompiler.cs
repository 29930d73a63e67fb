using System.Collections.Immutable;
using System.Text;

namespace DockerfileSecrets;

/// <summary>Reads the pattern of <c>${A#...}</c>, <c>${A%...}</c> and <c>${A/.../...}</c>.</summary>
/// <remarks><c>convertShellPatternToRegex</c> in BuildKit's <c>frontend/dockerfile/shell/lex.go</c>. The escape is always <c>\</c>
/// here, whatever the file's escape character is.</remarks>
internal static class GlobCompiler
{
    /// <summary>Reads a pattern; null when it has an escape that BuildKit refuses.</summary>
    /// <param name="pattern">The expanded pattern.</param>
    /// <param name="invalidEscape">What stands behind the refused escape; U+FFFD at the end, as Go prints that.</param>
    public static GlobPattern? Compile(string pattern, out string invalidEscape)
    {
        var segments = ImmutableArray.CreateBuilder<GlobSegment>();
        var characters = new StringBuilder();
        var anyRune = new List<bool>();
        invalidEscape = "";

        // Go's text/scanner drops a byte order mark at the very beginning of what it reads.
        for (var i = pattern.StartsWith('\uFEFF') ? 1 : 0; i < pattern.Length; i++)
        {
            var sign = pattern[i];
            if (sign == '*')
            {
                segments.Add(new GlobSegment(characters.ToString(), [.. anyRune]));
                characters.Clear();
                anyRune.Clear();
                continue;
            }

            if (sign == '\\')
            {
                var length = Runes.LengthAt(pattern, ++i);
                if (length == 0 || pattern[i] is not ('*' or '?' or '\\' or '}' or '/'))
                {
                    invalidEscape = length == 0 ? "\uFFFD" : pattern.Substring(i, length);
                    return null;
                }
            }

            characters.Append(pattern[i]);
            anyRune.Add(sign == '?');
        }

        segments.Add(new GlobSegment(characters.ToString(), [.. anyRune]));
        return new GlobPattern(segments.ToImmutable());
    }

    /// <summary>The pattern that matches reversed texts: runes in opposite order, each escape still before what it escapes.</summary>
    /// <remarks><c>reversePattern</c> in BuildKit's <c>lex.go</c>. An escape at the very end goes to the front, where it escapes
    /// what was the last character: that is wrong, and BuildKit's message then names that.</remarks>
    public static string Reverse(string pattern)
    {
        var reversed = new StringBuilder(pattern.Length);
        var parts = new List<(int Start, int Length)>();
        for (var i = 0; i < pattern.Length;)
        {
            var length = pattern[i] == '\\' ? 1 + Runes.LengthAt(pattern, i + 1) : Runes.LengthAt(pattern, i);
            parts.Add((i, length));
            i += length;
        }

        for (var i = parts.Count - 1; i >= 0; i--)
        {
            reversed.Append(pattern, parts[i].Start, parts[i].Length);
        }

        return reversed.ToString();
    }
}
