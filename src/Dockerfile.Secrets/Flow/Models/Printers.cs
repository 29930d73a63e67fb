using System.Text;

namespace DockerfileSecrets.Flow.Models;

/// <summary>Commands that print their words.</summary>
internal static class Printers
{
    private const string Formats = "sdiuxXofFeEgGcbq";

    public static IEnumerable<(string Names, CommandModel Model)> Models { get; } =
    [
        ("echo", Echo),
        ("printf", Print),
        ("yes seq", call => Done(() => call.Print(call.AllWords()))),
        ("dirname", call => Done(() => PrintPath(call, FlowPath.DirectoryOf))),
        ("basename", call => Done(() => PrintPath(call, FlowPath.NameOf))),
        ("realpath readlink", call => Done(() => PrintPath(call, call.PathOf))),
        ("pwd", call => Done(() => call.Print(FlowValue.Of(call.State.Directory)))),
        ("whoami", call => Done(() => call.Print(FlowValue.Unknown))),
    ];

    private static ExitStatus Done(Action action)
    {
        action();
        return ExitStatus.Success;
    }

    private static ExitStatus Echo(CommandCall call)
    {
        var words = call.Arguments.AsSpan();
        var newline = true;
        while (words.Length > 0 && words[0].Text is "-n" or "-e" or "-E" or "-ne" or "-en")
        {
            newline &= !words[0].Text.Contains('n');
            words = words[1..];
        }

        var text = FlowValue.Empty;
        for (var i = 0; i < words.Length; i++)
        {
            text = i == 0 ? words[i].Value : text.Append(" ").Append(words[i].Value);
        }

        call.Print(newline ? text.Append("\n") : text);
        return ExitStatus.Success;
    }

    /// <summary>The format is used again while there are words: the result holds the format and all words.</summary>
    private static ExitStatus Print(CommandCall call)
    {
        var words = call.Arguments.AsSpan();
        FlowArgument? variable = null;
        if (words is [{ Text: "-v" }, var name, ..])
        {
            variable = name;
            words = words[2..];
        }

        if (words is [{ Text: "--" }, ..])
        {
            words = words[1..];
        }

        if (words.Length == 0)
        {
            return ExitStatus.Failure;
        }

        var text = Formatted(words[0].Value, words[1..]);
        if (variable is { } target)
        {
            call.State.Set(target.Text, text);
        }
        else
        {
            call.Print(text);
        }

        return ExitStatus.Success;
    }

    private static FlowValue Formatted(FlowValue format, ReadOnlySpan<FlowArgument> words)
    {
        var result = FlowValue.Empty;
        var literal = new StringBuilder();
        var next = 0;
        do
        {
            var text = format.Text;
            var before = next;
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '\\' && i + 1 < text.Length)
                {
                    literal.Append(text[++i] switch { 'n' => '\n', 't' => '\t', var other => other });
                }
                else if (text[i] != '%')
                {
                    literal.Append(text[i]);
                }
                else if (i + 1 < text.Length && text[i + 1] == '%')
                {
                    literal.Append(text[++i]);
                }
                else
                {
                    while (++i < text.Length && !Formats.Contains(text[i]))
                    {
                    }

                    result = result.Append(FlowValue.Of(literal.ToString(), format.Taint));
                    literal.Clear();
                    if (next < words.Length)
                    {
                        result = result.Append(words[next++].Value);
                    }
                }
            }

            if (next == before)
            {
                break;
            }
        }
        while (next < words.Length);
        return result.Append(FlowValue.Of(literal.ToString(), format.Taint));
    }

    private static void PrintPath(CommandCall call, Func<string, string> part)
    {
        if (call.Sort().Operands is [var path, ..] operands)
        {
            var changed = path.Value.Map(part);
            if (call.Name == "basename" && operands.Count > 1 && operands[1].Value.Constant is { Length: > 0 } suffix)
            {
                changed = changed.Map(t => t.EndsWith(suffix, StringComparison.Ordinal) ? t[..^suffix.Length] : t);
            }

            call.Print(changed);
        }
    }
}
