using System.Buffers;

namespace DockerfileSecrets.Flow.Models;

/// <summary>Programs of sed and patterns of grep that take a secret out of a text: <c>s/./*/g</c>, <c>/^token=/d</c>. All others are taken to keep it.</summary>
internal static class SedPrograms
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-=: ");
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    public static FlowValue Apply(FlowValue program, FlowValue content) => program.Constant is not { } text || !content.IsSecret ? content
        : IsMask(text) ? content.WithoutSecret()
        : DeletedLines(text) is { } pattern ? content.Map(t => string.Join('\n', t.Split('\n').Where(line => !Matches(line, pattern, StringComparison.Ordinal))))
        : content;

    /// <summary>What grep leaves of a text. Of lines that match nothing that is known those of a listing are left out, <c>NAME=secret</c>: others may
    /// hold the pattern in what is not known.</summary>
    public static FlowValue Selected(FlowValue content, string pattern, bool isInverted, bool ignoresCase)
    {
        var comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return !content.IsSecret || !IsPlain(pattern) ? content
            : content.Map(t => string.Join('\n', t.Split('\n').Where(line => isInverted ? !Matches(line, pattern, comparison) : Matches(line, pattern, comparison) || !IsListed(line))));
    }

    /// <summary>A line of <c>env</c> with the secret as the value.</summary>
    private static bool IsListed(string line) => line.Length > 2 && line.AsSpan()[..^2].IndexOfAnyExcept(NameCharacters) < 0 && line[^2] == '=' && line[^1] == FlowValue.SecretMark;

    private static bool IsPlain(string pattern) => pattern.TrimStart('^') is { Length: > 0 } plain && !plain.AsSpan().ContainsAnyExcept(Plain);

    /// <summary>Whether every character, or every line, is replaced by the same text.</summary>
    private static bool IsMask(string program)
    {
        if (program is not ['s', var sign, ..] || char.IsAsciiLetterOrDigit(sign) || program.Split(sign) is not [_, var pattern, var replacement, var flags])
        {
            return false;
        }

        return !replacement.AsSpan().ContainsAny('&', '\\') && ((pattern == "." && flags == "g") || (pattern is ".*" or "^.*$" or "^.*" or ".*$" && flags is "" or "g"));
    }

    /// <summary>The plain text, with a <c>^</c> before it perhaps, whose lines are deleted; null for another program.</summary>
    private static string? DeletedLines(string program) =>
        program is ['/', .., '/', 'd'] && program.Length > 3 && program[1..^2] is var pattern && IsPlain(pattern) ? pattern : null;

    private static bool Matches(string line, string pattern, StringComparison comparison) =>
        pattern[0] == '^' ? line.StartsWith(pattern[1..], comparison) : line.Contains(pattern, comparison);
}
