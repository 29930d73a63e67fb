namespace DockerfileSecrets;

/// <summary>Finds what ADD of a URL asks for by itself.</summary>
/// <remarks>(BuildKit <c>source/git</c> and <c>source/http</c>; an http(s) URL is git when its path ends in <c>.git</c>.)</remarks>
internal static class ImplicitSecrets
{
    private const string DefaultAgent = "default";

    /// <summary>The secrets of a source; null for files of the context.</summary>
    public static ImplicitSecret? Of(string source)
    {
        if (source.StartsWith("ssh://", StringComparison.Ordinal) || IsScpLike(source))
        {
            return new ImplicitSecret { Source = source, Ssh = DefaultAgent };
        }

        var scheme = source.StartsWith("https://", StringComparison.Ordinal) ? "https://"
            : source.StartsWith("http://", StringComparison.Ordinal) ? "http://" : null;
        if (scheme is null)
        {
            return null;
        }

        var rest = source[scheme.Length..];
        var end = rest.AsSpan().IndexOfAny("/?#");
        var authority = end < 0 ? rest : rest[..end];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        var path = end < 0 ? "" : rest[end..];
        var shown = scheme + host + path;
        var pathEnd = path.AsSpan().IndexOfAny("?#");
        if ((pathEnd < 0 ? path : path[..pathEnd]).EndsWith(".git", StringComparison.Ordinal))
        {
            return new ImplicitSecret
            {
                Source = shown,
                Candidates = ["GIT_AUTH_HEADER." + host, "GIT_AUTH_TOKEN." + host, "GIT_AUTH_HEADER", "GIT_AUTH_TOKEN"],
            };
        }

        var name = WithoutPort(host);
        return new ImplicitSecret { Source = shown, Candidates = ["HTTP_AUTH_TOKEN_" + name, "HTTP_AUTH_HEADER_" + name] };
    }

    /// <summary>Whether a source may be more than a path: what the builder fetches has a colon.</summary>
    public static bool MayBeRemote(ReadOnlySpan<char> source) => source.Contains(':');

    /// <summary><c>git@host:path</c>.</summary>
    private static bool IsScpLike(string source)
    {
        var at = source.IndexOf('@', StringComparison.Ordinal);
        var colon = source.IndexOf(':', StringComparison.Ordinal);
        return at > 0 && colon > at + 1 && source.AsSpan(0, at).IndexOfAny("/:") < 0 && source.AsSpan(at, colon - at).IndexOf('/') < 0;
    }

    private static string WithoutPort(string host)
    {
        if (host.StartsWith('['))
        {
            return host.IndexOf(']', StringComparison.Ordinal) is > 0 and var close ? host[1..close] : host;
        }

        var colon = host.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? host : host[..colon];
    }
}
