using System.Globalization;

namespace DockerfileSecrets.Images.Structural;

/// <summary>The build arguments that a line of the history has values of: <c>RUN |2 TOKEN=x A=b /bin/sh -c ...</c> and <c>ARG TOKEN=x</c>.</summary>
internal static class HistoryArguments
{
    /// <summary>Those that are named like a secret, with what follows the <c>=</c> up to the next blank.</summary>
    public static IEnumerable<(string Name, string Value)> Secrets(string createdBy)
    {
        var words = createdBy.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is "ARG" or "ENV")
            {
                return Assignments(words.Skip(i + 1).Take(1));
            }

            if (words[i].StartsWith('|') && int.TryParse(words[i].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return Assignments(words.Skip(i + 1).TakeWhile(word => !word.StartsWith('/')).Take(Math.Max(count, 1) * 8));
            }

            if (i > 4)
            {
                break;
            }
        }

        return [];
    }

    private static IEnumerable<(string Name, string Value)> Assignments(IEnumerable<string> words) => words
        .Select(word => (Word: word, Sign: word.IndexOf('=')))
        .Where(word => word.Sign > 0 && word.Sign + 1 < word.Word.Length)
        .Select(word => (word.Word[..word.Sign], word.Word[(word.Sign + 1)..]))
        .Where(assignment => SecretName.Is(assignment.Item1))
        .DistinctBy(assignment => assignment.Item1, StringComparer.Ordinal);
}
