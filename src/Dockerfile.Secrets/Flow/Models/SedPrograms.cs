using System.Buffers;

namespace DockerfileSecrets.Flow.Models;

/// <summary>Programs of sed that take a secret out of a text: <c>s/./*/g</c>, <c>/^token=/d</c>. All others are taken to keep it.</summary>
internal static class SedPrograms
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-=: ");

    public static FlowValue Apply(FlowValue program, FlowValue content) => program.Constant is not { } text || !content.IsSecret ? content
        : IsMask(text) ? content.WithoutSecret()
        : DeletedLines(text) is { } pattern ? content.Map(t => WithoutLines(t, pattern))
        : content;

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
        program is ['/', .., '/', 'd'] && program.Length > 3 && program[1..^2] is var pattern && pattern.TrimStart('^') is { Length: > 0 } plain && !plain.AsSpan().ContainsAnyExcept(Plain) ? pattern : null;

    private static string WithoutLines(string text, string pattern) => string.Join('\n', text.Split('\n')
        .Where(line => pattern[0] == '^' ? !line.StartsWith(pattern[1..], StringComparison.Ordinal) : !line.Contains(pattern, StringComparison.Ordinal)));
}
