using System.Text.RegularExpressions;

namespace DockerfileSecrets;

/// <summary>Names of images: <c>[domain/]path[:tag][@digest]</c>.</summary>
/// <remarks>(<c>github.com/distribution/reference</c>, <c>ParseNormalizedNamed</c>.)</remarks>
internal static partial class ImageReference
{
    private const string DefaultDomain = "docker.io";
    private const int MaxNameLength = 255;

    /// <summary>Says why a name is no valid reference; null when it is one.</summary>
    public static string? FindError(string name)
    {
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
