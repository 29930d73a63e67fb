using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>Reads the lines of the heredocs that wait when a line ends.</summary>
internal static class HeredocLines
{
    /// <summary>Reads the bodies one behind the other; returns their length.</summary>
    public static int Read(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration)
    {
        var length = 0;
        foreach (var pending in configuration.Pending)
        {
            if (length == rest.Length)
            {
                break;
            }

            var (content, whole) = Find(rest[length..], pending);
            var span = configuration.SpanOf(at + length, at + length + content);
            var word = pending.IsExpanded
                ? WordText.OfHeredoc(rest.Slice(length, content).ToString(), span, configuration.Depth)
                : new ShellWord(span, content == 0 ? [] : [new LiteralPart(span, rest.Slice(length, content).ToString())]);
            var body = new HeredocBody(configuration.SpanOf(at + length, at + length + whole), word, pending.IsExpanded);
            pending.Redirection.Body = body;
            configuration.Bodies.Add(body);
            length += whole;
        }

        configuration.Pending = [];
        return length;
    }

    /// <summary>Finds the line with the mark; without one the body reaches to the end, as shells take it.</summary>
    private static (int Content, int Whole) Find(ReadOnlySpan<char> rest, PendingHeredoc pending)
    {
        var at = 0;
        while (at < rest.Length)
        {
            var end = rest[at..].IndexOf('\n');
            var line = end < 0 ? rest[at..] : rest.Slice(at, end);
            var next = end < 0 ? rest.Length : at + end + 1;
            var compared = pending.Redirection.StripsTabs ? line.TrimStart('\t') : line;
            if (compared.TrimEnd('\r').SequenceEqual(pending.Mark))
            {
                return (at, next);
            }

            at = next;
        }

        return (rest.Length, rest.Length);
    }
}
