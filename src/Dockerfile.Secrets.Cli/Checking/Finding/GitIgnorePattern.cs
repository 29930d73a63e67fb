using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Checking.Finding;

/// <summary>A line of a <c>.gitignore</c>.</summary>
/// <remarks>(git documentation, gitignore, "Pattern format"; git <c>wildmatch.c</c>, <c>dowild</c>.)</remarks>
internal sealed class GitIgnorePattern
{
    private readonly GitIgnoreParts _parts;
    private readonly bool _isOfDirectories;

    private GitIgnorePattern(GitIgnoreParts parts, bool isException, bool isOfDirectories)
    {
        _parts = parts;
        IsException = isException;
        _isOfDirectories = isOfDirectories;
    }

    /// <summary>Whether it takes back what an earlier one ignores.</summary>
    public bool IsException { get; }

    /// <summary>Null for an empty line, a comment, and a pattern that git takes for none.</summary>
    public static GitIgnorePattern? Parse(string line)
    {
        var text = WithoutTrailingBlanks(line.TrimEnd('\r'));
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        var isException = text[0] == '!';
        text = isException ? text[1..] : text;
        var isOfDirectories = text.EndsWith('/');
        text = isOfDirectories ? text[..^1] : text;

        // A slash before the end ties a pattern to the directory of the file; without one it is compared with names at any depth.
        var isTied = text.Contains('/', StringComparison.Ordinal);
        text = text.StartsWith('/') ? text[1..] : text;
        return text.Length == 0 || Compile(text, isTied) is not { } parts ? null : new GitIgnorePattern(parts, isException, isOfDirectories);
    }

    /// <summary>Whether it is about a file or directory.</summary>
    /// <param name="path">The path below the directory of the file, its steps divided by <c>/</c>.</param>
    /// <param name="isDirectory">Whether it is a directory.</param>
    public bool IsMatch(string path, bool isDirectory) => (isDirectory || !_isOfDirectories) && _parts.IsMatch(path);

    private static string WithoutTrailingBlanks(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && !(end > 1 && line[end - 2] == '\\'))
        {
            end--;
        }

        return line[..end];
    }

    private static GitIgnoreParts? Compile(string text, bool isTied)
    {
        var parts = ImmutableArray.CreateBuilder<GitIgnorePart>();
        if (!isTied)
        {
            AddDirectories(parts);
        }

        for (var i = 0; i < text.Length; i++)
        {
            var rest = text.AsSpan(i);
            var isStart = i == 0 || text[i - 1] == '/';
            if (isStart && rest.StartsWith("**/", StringComparison.Ordinal))
            {
                AddDirectories(parts);
                i += 2;
            }
            else if (isStart && rest is "**")
            {
                parts.Add(GitIgnorePart.Of(GitIgnorePartKind.Everything));
                i++;
            }
            else if (rest[0] == '[')
            {
                if (Set(rest, out var length) is not { } set)
                {
                    return null;
                }

                parts.Add(set);
                i += length - 1;
            }
            else if (rest[0] == '\\')
            {
                if (rest.Length == 1)
                {
                    return null;
                }

                parts.Add(GitIgnorePart.Of(text[++i]));
            }
            else
            {
                parts.Add(rest[0] switch { '*' => GitIgnorePart.Of(GitIgnorePartKind.Star), '?' => GitIgnorePart.AnyOfName, var c => GitIgnorePart.Of(c) });
            }
        }

        return new GitIgnoreParts(parts.ToImmutable());
    }

    private static void AddDirectories(ImmutableArray<GitIgnorePart>.Builder parts)
    {
        parts.Add(GitIgnorePart.Of(GitIgnorePartKind.Directories));
        parts.Add(GitIgnorePart.Of(GitIgnorePartKind.InDirectories));
    }

    /// <summary>What <c>[a-z]</c> stands for; null when it does not end.</summary>
    private static GitIgnorePart? Set(ReadOnlySpan<char> text, out int length)
    {
        var isNegated = text.Length > 1 && text[1] is '!' or '^';
        var i = isNegated ? 2 : 1;
        var ranges = new List<(char From, char To)>();
        for (var isFirst = true; i < text.Length && (text[i] != ']' || isFirst); isFirst = false)
        {
            var from = Member(text, ref i);
            var to = from;
            if (i + 1 < text.Length && text[i] == '-' && text[i + 1] != ']')
            {
                i++;
                to = Member(text, ref i);
            }

            ranges.Add((from, to));
        }

        length = i + 1;
        return i >= text.Length ? null : new GitIgnorePart(GitIgnorePartKind.Character, [.. ranges], isNegated);
    }

    private static char Member(ReadOnlySpan<char> text, ref int i)
    {
        i += text[i] == '\\' && i + 1 < text.Length ? 1 : 0;
        return text[i++];
    }
}
