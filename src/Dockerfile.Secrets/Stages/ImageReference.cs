using System.Text.RegularExpressions;

namespace DockerfileSecrets;

/// <summary>Names of images: <c>[domain/]path[:tag][@digest]</c>.</summary>
/// <remarks>(<c>github.com/distribution/reference</c>, <c>ParseNormalizedNamed</c>.)</remarks>
internal static partial class ImageReference
{
    private const string DefaultDomain = "docker.io";
    private const int MaxNameLength = 255;
    private const int MaxTagLength = 128;
    private const int IdentifierLength = 64;

    /// <summary>Says why a name is no valid reference; null when it is one.</summary>
    public static string? FindError(string name)
    {
        if (IsPlain(name))
        {
            return null;
        }

        if (Identifier().IsMatch(name))
        {
            return "64 hexadecimal digits name no image";
        }

        var (domain, rest) = Split(name);
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var path = colon < 0 ? rest : rest[..colon];
        if (HasUpper(path))
        {
            return "the name of an image is lower-case";
        }

        var match = Reference().Match(domain + "/" + rest);
        if (!match.Success)
        {
            return "it does not have the form `name:tag`";
        }

        if (match.Groups["name"].Length > MaxNameLength)
        {
            return "the name is longer than 255 characters";
        }

        return match.Groups["digest"] is { Success: true, Value: var digest } && !IsDigest(digest) ? "the digest cannot be read" : null;
    }

    /// <summary>Whether a name is surely valid: lower-case words with single separators between them, and perhaps a tag. Nearly all names
    /// are, and the expression below costs more than all else that a plan does with a FROM.</summary>
    private static bool IsPlain(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var path = colon < 0 ? name.AsSpan() : name.AsSpan(0, colon);
        var tag = colon < 0 ? [] : name.AsSpan(colon + 1);
        if (path.Length is 0 or >= IdentifierLength || tag.Length > MaxTagLength || (colon >= 0 && (tag.IsEmpty || !char.IsAsciiLetterOrDigit(tag[0]))))
        {
            return false;
        }

        foreach (var c in tag)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_'))
            {
                return false;
            }
        }

        // A domain holds no underscore.
        if (path.Contains('_') && path.Contains('/'))
        {
            return false;
        }

        var isBehindSeparator = true;
        foreach (var c in path)
        {
            var isSeparator = c is '.' or '-' or '_' or '/';
            if ((!isSeparator && !char.IsAsciiDigit(c) && !char.IsAsciiLetterLower(c)) || (isSeparator && isBehindSeparator))
            {
                return false;
            }

            isBehindSeparator = isSeparator;
        }

        return !isBehindSeparator;
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

    private static bool IsDigest(string digest)
    {
        var colon = digest.IndexOf(':', StringComparison.Ordinal);
        var length = digest[..colon] switch { "sha256" => 64, "sha384" => 96, "sha512" => 128, _ => -1 };
        return digest.Length - colon - 1 == length && !digest.AsSpan(colon + 1).ContainsAnyInRange('A', 'F');
    }

    [GeneratedRegex("^[a-f0-9]{64}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(
        @"^(?<name>(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?"
        + @"(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)+)(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?"
        + @"(?:@(?<digest>[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
