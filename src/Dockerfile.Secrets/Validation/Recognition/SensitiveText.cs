using DockerfileSecrets.Recognition;

namespace DockerfileSecrets;

/// <summary>Finds what no output may show, in any text: tokens whose format gives them away.</summary>
/// <remarks>A Dockerfile may hold a token in any place: as an image, an id, a path. A tool that quotes the file in a message, a log or a page sends it through <see cref="Mask"/>.
/// Values that only their name gives away (<c>ENV PASSWORD=</c>) are in <see cref="Diagnostic.SensitiveSpans"/> of the findings.</remarks>
public static class SensitiveText
{
    /// <summary>Finds tokens.</summary>
    /// <param name="text">The text; empty has none.</param>
    /// <returns>The spans of the tokens in the order of the text: formats of known services, signed tokens (JWT) and private keys. Placeholders such as <c>ghp_xxxx...</c> are not among them.</returns>
    public static IEnumerable<TextSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return KnownTokens.In(text).Select(found => new TextSpan(found.Start, found.Length)).OrderBy(span => span.Start);
    }

    /// <summary>Puts a star in the place of every character of a token, so that lengths and columns stay.</summary>
    /// <param name="text">The text; empty stays empty.</param>
    /// <returns>The text itself when it holds no token. Line ends within a token stay.</returns>
    public static string Mask(string text)
    {
        char[]? masked = null;
        foreach (var span in Find(text))
        {
            masked ??= text.ToCharArray();
            for (var i = span.Start; i < span.End; i++)
            {
                masked[i] = masked[i] is '\r' or '\n' ? masked[i] : '*';
            }
        }

        return masked is null ? text : new string(masked);
    }
}
