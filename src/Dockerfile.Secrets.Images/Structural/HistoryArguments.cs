using System.Globalization;

namespace DockerfileSecrets.Images.Structural;

/// <summary>The build arguments that a line of the history has values of: <c>RUN |2 TOKEN=x A=b /bin/sh -c ...</c> and <c>ARG TOKEN=x</c>.</summary>
internal static class HistoryArguments
{
    public static IEnumerable<string> SecretNames(string createdBy)
    {
        var words = createdBy.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is "ARG" or "ENV")
            {
                return Names(words.Skip(i + 1).Take(1));
            }

            if (words[i].StartsWith('|') && int.TryParse(words[i].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return Names(words.Skip(i + 1).TakeWhile(word => !word.StartsWith('/')).Take(Math.Max(count, 1) * 8));
            }

            if (i > 4)
            {
                break;
            }
        }

        return [];
    }

    private static IEnumerable<string> Names(IEnumerable<string> words) => words
        .Where(word => word.IndexOf('=') is > 0 and var equals && equals + 1 < word.Length)
        .Select(word => word[..word.IndexOf('=')])
        .Where(SecretName.Is)
        .Distinct(StringComparer.Ordinal);
}
