namespace DockerfileSecrets.Shell;

/// <summary>Reads the body of a heredoc behind its line.</summary>
internal static class HeredocBody
{
    public static int Read(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, ShellHeredoc heredoc)
    {
        var text = new MappedText();
        var i = 0;
        while (i < rest.Length)
        {
            var length = rest[i..].IndexOf('\n');
            var next = length < 0 ? rest.Length : i + length + 1;
            var line = rest[i..next];
            var tabs = heredoc.StripsTabs ? line.Length - line.TrimStart('\t').Length : 0;
            if (line[tabs..].TrimEnd("\r\n").SequenceEqual(heredoc.Delimiter))
            {
                Complete(configuration, heredoc, text, start, i, isTerminated: true);
                var end = length < 0 ? next : next - 1;
                configuration.Add(ShellTokenKind.Heredoc, start + i, end - i);
                configuration.Add(ShellTokenKind.NewLine, start + end, next - end);
                return next;
            }

            if (line.Length == tabs)
            {
                // The text ends behind the tabs: there is no character that they could belong to.
                configuration.Add(ShellTokenKind.Heredoc, start + i, tabs);
            }
            else
            {
                text.Add(line[tabs..], start + i, tabs);
            }

            i = next;
        }

        Complete(configuration, heredoc, text, start, i, isTerminated: false);
        return i;
    }

    private static void Complete(ShellConfiguration configuration, ShellHeredoc heredoc, MappedText text, int start, int length, bool isTerminated)
    {
        var span = configuration.Map(start, length);
        var value = text.ToString();
        ShellWord body;
        if (heredoc.IsQuoted || value.Length == 0)
        {
            body = new ShellWord(span, value.Length == 0 ? [] : [new LiteralPart(span, value)]);
        }
        else
        {
            var inner = WordGrammar.Heredoc(value, new ShellConfiguration(configuration, text.Map()));
            body = new ShellWord(span, inner);
        }

        heredoc.Complete(body, isTerminated);
    }
}
