using System.Text;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.Cli.Checking.Finding;

/// <summary>A line of a <c>.gitignore</c>.</summary>
/// <remarks>(git documentation, gitignore, "Pattern format"; git <c>wildmatch.c</c>, <c>dowild</c>.)</remarks>
internal sealed class GitIgnorePattern
{
    private readonly Regex _regex;
    private readonly bool _isOfDirectories;

    private GitIgnorePattern(Regex regex, bool isException, bool isOfDirectories)
    {
        _regex = regex;
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
        return text.Length == 0 || Compile(text, isTied) is not { } regex ? null : new GitIgnorePattern(regex, isException, isOfDirectories);
    }

    /// <summary>Whether it is about a file or directory.</summary>
    /// <param name="path">The path below the directory of the file, its steps divided by <c>/</c>.</param>
    /// <param name="isDirectory">Whether it is a directory.</param>
    public bool IsMatch(string path, bool isDirectory) => (isDirectory || !_isOfDirectories) && _regex.IsMatch(path);

    private static string WithoutTrailingBlanks(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && !(end > 1 && line[end - 2] == '\\'))
        {
            end--;
        }

        return line[..end];
    }

    private static Regex? Compile(string text, bool isTied)
    {
        var regex = new StringBuilder(isTied ? @"\A" : @"(?:\A|/)");
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text.AsSpan(i);
            var isStart = i == 0 || text[i - 1] == '/';
            if (isStart && rest.StartsWith("**/", StringComparison.Ordinal))
            {
                regex.Append("(?:.*/)?");
                i += 2;
            }
            else if (isStart && rest is "**")
            {
                regex.Append(".+");
                i++;
            }
            else if (rest[0] == '[')
            {
                if (Set(rest, regex) is not { } length)
                {
                    return null;
                }

                i += length - 1;
            }
            else if (rest[0] == '\\')
            {
                if (rest.Length == 1)
                {
                    return null;
                }

                regex.Append(Regex.Escape(text[++i].ToString()));
            }
            else
            {
                regex.Append(rest[0] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        return new Regex(regex.Append(@"\z").ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    /// <summary>Adds what <c>[a-z]</c> stands for; gives its length, or null when it does not end.</summary>
    private static int? Set(ReadOnlySpan<char> text, StringBuilder regex)
    {
        var isNegated = text.Length > 1 && text[1] is '!' or '^';
        var i = isNegated ? 2 : 1;
        var members = new StringBuilder();
        for (var isFirst = true; i < text.Length && (text[i] != ']' || isFirst); isFirst = false)
        {
            var from = Member(text, ref i);
            if (i + 1 < text.Length && text[i] == '-' && text[i + 1] != ']')
            {
                i++;
                var to = Member(text, ref i);
                members.Append(from <= to ? $"{Escaped(from)}-{Escaped(to)}" : "");
            }
            else
            {
                members.Append(Escaped(from));
            }
        }

        if (i >= text.Length)
        {
            return null;
        }

        regex.Append(isNegated ? $"[^/{members}]" : members.Length == 0 ? "[^\\s\\S]" : $"[{members}]");
        return i + 1;
    }

    private static char Member(ReadOnlySpan<char> text, ref int i)
    {
        i += text[i] == '\\' && i + 1 < text.Length ? 1 : 0;
        return text[i++];
    }

    private static string Escaped(char c) => FormattableString.Invariant($"\\u{(int)c:x4}");
}
