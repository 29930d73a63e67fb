namespace DockerfileSecrets.Flow;

/// <summary>Paths as commands write them: joined, cleaned, compared. They may hold marks and, where a shell would match files, patterns.</summary>
internal static class FlowPath
{
    public static string Join(string directory, string path) =>
        path.StartsWith('/') ? PosixPath.Join("", path)
        : path.Length > 0 && path[0] is FlowValue.UnknownMark or FlowValue.SecretMark ? Unrooted(path)
        : directory.StartsWith('/') ? PosixPath.Join(directory, path)
        : Unrooted(directory + "/" + path);

    public static string NameOf(string path)
    {
        var trimmed = path.TrimEnd('/');
        return trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }

    public static string DirectoryOf(string path)
    {
        var trimmed = path.TrimEnd('/');
        var slash = trimmed.LastIndexOf('/');
        return slash < 0 ? "." : slash == 0 ? "/" : trimmed[..slash];
    }

    public static bool IsBelow(string directory, string path) => directory == "/" || path == directory
        || (path.Length > directory.Length && path.StartsWith(directory, StringComparison.Ordinal) && path[directory.Length] == '/');

    /// <summary>Whether removing a path (or what a pattern matches) removes a file.</summary>
    public static bool Covers(string pattern, string path) => Match(pattern, path) is not null;

    /// <summary>What follows in a path behind what a path or pattern matched: empty for the file itself, <c>/x</c> below it, null without a match.</summary>
    public static string? Match(string pattern, string path)
    {
        if (!pattern.AsSpan().ContainsAny("*?[{"))
        {
            return !IsBelow(pattern, path) ? null : pattern == "/" ? path : path[pattern.Length..];
        }

        var parts = pattern.Split('/');
        var names = path.Split('/');
        if (names.Length < parts.Length)
        {
            return null;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (!MatchesName(parts[i], names[i]))
            {
                return null;
            }
        }

        return names.Length == parts.Length ? "" : "/" + string.Join('/', names[parts.Length..]);
    }

    /// <summary>Whether a name matches a pattern of <c>*</c>, <c>?</c>, <c>[...]</c> (any one character) and <c>{...}</c> (any text).</summary>
    public static bool MatchesName(string pattern, string name)
    {
        var (p, n, star, mark) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            var (width, kind) = p < pattern.Length ? TokenAt(pattern, p) : (0, 'x');
            if (kind == '*')
            {
                star = p += width;
                mark = n;
            }
            else if (p < pattern.Length && (kind == '?' || pattern[p] == name[n]))
            {
                p += width;
                n++;
            }
            else if (star >= 0)
            {
                p = star;
                n = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && TokenAt(pattern, p) is (var rest, '*'))
        {
            p += rest;
        }

        return p == pattern.Length;
    }

    private static (int Width, char Kind) TokenAt(string pattern, int at) => pattern[at] switch
    {
        '*' => (1, '*'),
        '?' => (1, '?'),
        '[' when pattern.IndexOf(']', at) is var end and > 0 => (end - at + 1, '?'),
        '{' when pattern.IndexOf('}', at) is var end and > 0 => (end - at + 1, '*'),
        _ => (1, 'x'),
    };

    /// <summary>A path whose beginning is not known keeps it.</summary>
    private static string Unrooted(string path)
    {
        var cleaned = PosixPath.Join("", path)[1..];
        return cleaned;
    }
}
