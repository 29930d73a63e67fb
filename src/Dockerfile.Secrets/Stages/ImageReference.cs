using System.Buffers;

namespace DockerfileSecrets;

/// <summary>Names of images: <c>[domain/]path[:tag][@digest]</c>.</summary>
/// <remarks>(<c>github.com/distribution/reference</c>, <c>ParseNormalizedNamed</c>.)</remarks>
internal static class ImageReference
{
    private const string DefaultDomain = "docker.io";
    private const int MaxNameLength = 255;
    private const int MaxTagLength = 128;
    private const int IdentifierLength = 64;
    private const int MinHexadecimal = 32;
    private static readonly SearchValues<char> LowerHexadecimal = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly SearchValues<char> TagCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

    /// <summary>Says why a name is no valid reference; null when it is one.</summary>
    public static string? FindError(string name)
    {
        if (IsPlain(name))
        {
            return null;
        }

        if (name.Length == IdentifierLength && !name.AsSpan().ContainsAnyExcept(LowerHexadecimal))
        {
            return "64 hexadecimal digits name no image";
        }

        var (domain, rest) = Split(name);
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (HasUpper(colon < 0 ? rest : rest[..colon]))
        {
            return "the name of an image is lower-case";
        }

        // What stands before the first slash is the domain, also where a name brought its own.
        var whole = domain + "/" + rest;
        var slash = whole.IndexOf('/', StringComparison.Ordinal);
        var end = slash + 1 + PathLength(whole.AsSpan(slash + 1));
        var behind = whole.AsSpan(end);
        var tag = TagLength(behind);
        var digest = tag < 0 ? [] : behind[tag..];
        if (!IsDomain(whole.AsSpan(0, slash)) || end == slash + 1 || tag < 0 || (!digest.IsEmpty && !HasFormOfDigest(digest)))
        {
            return "it does not have the form `name:tag`";
        }

        return end > MaxNameLength ? "the name is longer than 255 characters"
            : !digest.IsEmpty && !IsDigest(digest[1..]) ? "the digest cannot be read" : null;
    }

    /// <summary>Whether a name is surely valid: lower-case words with single separators between them, and perhaps a tag. Nearly all names
    /// are, and the way below costs more than all else that a plan does with a FROM.</summary>
    private static bool IsPlain(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var path = colon < 0 ? name.AsSpan() : name.AsSpan(0, colon);
        var tag = colon < 0 ? [] : name.AsSpan(colon + 1);
        if (path.Length >= IdentifierLength || tag.Length > MaxTagLength
            || (colon >= 0 && (tag.IsEmpty || !char.IsAsciiLetterOrDigit(tag[0]) || tag.ContainsAnyExcept(TagCharacters))))
        {
            return false;
        }

        // A domain holds no underscore.
        if (path.Contains('_') && path.Contains('/'))
        {
            return false;
        }

        while (true)
        {
            var word = path.IndexOfAnyExcept(WordCharacters);
            if (word <= 0)
            {
                return word < 0 && !path.IsEmpty;
            }

            if (path[word] is not ('.' or '-' or '_' or '/'))
            {
                return false;
            }

            path = path[(word + 1)..];
        }
    }

    /// <summary>The name as people write it, with its tag: <c>docker.io/library/alpine</c> becomes <c>alpine:latest</c>.</summary>
    public static string Familiar(string name)
    {
        var (domain, rest) = Split(name);
        if (domain == DefaultDomain && rest.StartsWith("library/", StringComparison.Ordinal))
        {
            rest = rest["library/".Length..];
        }

        var tagged = rest.Contains('@', StringComparison.Ordinal) || rest.Contains(':', StringComparison.Ordinal) ? rest : rest + ":latest";
        return domain == DefaultDomain ? tagged : domain + "/" + tagged;
    }

    private static (string Domain, string Path) Split(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : name[..slash];
        var hasDomain = slash >= 0 && (first.AsSpan().ContainsAny('.', ':') || first == "localhost" || HasUpper(first));
        var (domain, rest) = hasDomain ? (first, name[(slash + 1)..]) : (DefaultDomain, name);
        if (domain == "index.docker.io")
        {
            domain = DefaultDomain;
        }

        return domain == DefaultDomain && !rest.Contains('/', StringComparison.Ordinal) ? (domain, "library/" + rest) : (domain, rest);
    }

    private static bool HasUpper(string text) => text.Any(char.IsUpper);

    private static bool IsDigest(ReadOnlySpan<char> digest)
    {
        var colon = digest.IndexOf(':');
        var length = digest[..colon] switch { "sha256" => 64, "sha384" => 96, "sha512" => 128, _ => -1 };
        return digest.Length - colon - 1 == length && !digest[(colon + 1)..].ContainsAnyInRange('A', 'F');
    }

    /// <summary><c>host.name:port</c> or <c>[IPv6]:port</c>.</summary>
    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        if (domain is ['[', ..])
        {
            var close = domain.IndexOf(']');
            if (close < 2)
            {
                return false;
            }

            foreach (var c in domain[1..close])
            {
                if (!char.IsAsciiHexDigit(c) && c != ':')
                {
                    return false;
                }
            }

            return close + 1 == domain.Length || IsPort(domain[(close + 1)..]);
        }

        var colon = domain.IndexOf(':');
        if (colon >= 0 && !IsPort(domain[colon..]))
        {
            return false;
        }

        var previous = '.';
        foreach (var c in domain[..(colon < 0 ? domain.Length : colon)])
        {
            // Words of letters, digits and dashes; a dash stands inside a word.
            if (c == '.' ? previous is '.' or '-' : c == '-' ? previous == '.' : !char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }

            previous = c;
        }

        return previous is not ('.' or '-');
    }

    private static bool IsPort(ReadOnlySpan<char> text) => text is [':', _, ..] && !text[1..].ContainsAnyExceptInRange('0', '9');

    /// <summary>How much of a text is a path: words of lower-case letters and digits, between them one of <c>. _ __ /</c> or dashes.</summary>
    private static int PathLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        var at = 0;
        while (true)
        {
            var word = at;
            while (at < text.Length && (char.IsAsciiLetterLower(text[at]) || char.IsAsciiDigit(text[at])))
            {
                at++;
            }

            if (at == word)
            {
                // What separates words belongs to the path only where one follows.
                return length;
            }

            length = at;
            if (at < text.Length && text[at] == '-')
            {
                at += text[at..].IndexOfAnyExcept('-') is var dashes && dashes < 0 ? text.Length - at : dashes;
            }
            else if (text[at..] is ['_', '_', ..])
            {
                at += 2;
            }
            else if (at < text.Length && text[at] is '.' or '_' or '/')
            {
                at++;
            }
            else
            {
                return length;
            }
        }
    }

    /// <summary>How much of a text is a tag, its colon included: 0 without one, -1 for what is none.</summary>
    private static int TagLength(ReadOnlySpan<char> text)
    {
        if (text is not [':', ..])
        {
            return 0;
        }

        var length = text[1..].IndexOfAnyExcept(TagCharacters);
        length = length < 0 ? text.Length - 1 : length;
        return length is 0 or > MaxTagLength || text[1] is '.' or '-' ? -1 : 1 + length;
    }

    /// <summary><c>@algorithm:hexadecimal</c>, nothing behind it.</summary>
    private static bool HasFormOfDigest(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (text[0] != '@' || colon < 0 || text.Length - colon - 1 < MinHexadecimal)
        {
            return false;
        }

        var isBehindSeparator = true;
        foreach (var c in text[1..colon])
        {
            var isSeparator = c is '-' or '_' or '+' or '.';
            if (isBehindSeparator ? !char.IsAsciiLetter(c) : !isSeparator && !char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }

            isBehindSeparator = isSeparator;
        }

        foreach (var c in text[(colon + 1)..])
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return !isBehindSeparator;
    }
}
