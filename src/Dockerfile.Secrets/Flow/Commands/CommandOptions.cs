namespace DockerfileSecrets.Flow;

/// <summary>The words of a command, sorted into options and operands.</summary>
internal sealed class CommandOptions
{
    private readonly List<(string Name, FlowArgument? Value)> _options = [];

    private CommandOptions()
    {
    }

    public List<FlowArgument> Operands { get; } = [];

    /// <summary>Sorts words.</summary>
    /// <param name="words">The words behind the command's name.</param>
    /// <param name="takingValue">The options that take a value, each with its dashes, separated by blanks: <c>-n --lines</c>.</param>
    /// <param name="stopAtOperand">Whether the first operand ends the options, as for commands that run another command.</param>
    public static CommandOptions Sort(IReadOnlyList<FlowArgument> words, string takingValue = "", bool stopAtOperand = false)
    {
        var sorted = new CommandOptions();
        var valued = takingValue.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Count; i++)
        {
            var text = words[i].Text;
            if (text == "--")
            {
                sorted.Operands.AddRange(words.Skip(i + 1));
                break;
            }

            if (text.Length < 2 || text[0] != '-')
            {
                if (stopAtOperand)
                {
                    sorted.Operands.AddRange(words.Skip(i));
                    break;
                }

                sorted.Operands.Add(words[i]);
            }
            else if (Array.IndexOf(valued, text) >= 0)
            {
                sorted._options.Add((text, i + 1 < words.Count ? words[i + 1] : null));
                i++;
            }
            else if (text.IndexOf('=', StringComparison.Ordinal) is var equals and > 0 && text[1] == '-')
            {
                sorted._options.Add((text[..equals], words[i] with { Value = words[i].Value.Map(t => After(t, '=')) }));
            }
            else if (text[1] == '-' || !sorted.AddBundle(words, ref i, valued))
            {
                sorted._options.Add((text, null));
            }
        }

        return sorted;
    }

    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in _options)
        {
            if (names.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    public FlowArgument? Get(params ReadOnlySpan<string> names)
    {
        FlowArgument? found = null;
        foreach (var (name, value) in _options)
        {
            found = names.Contains(name) ? value ?? found : found;
        }

        return found;
    }

    public List<FlowArgument> GetAll(params ReadOnlySpan<string> names)
    {
        var all = new List<FlowArgument>();
        foreach (var (name, value) in _options)
        {
            if (value is { } given && names.Contains(name))
            {
                all.Add(given);
            }
        }

        return all;
    }

    /// <summary><c>-rf</c> is two options, <c>-n1</c> one with a value, <c>-ni</c> depends on which take a value.</summary>
    private bool AddBundle(IReadOnlyList<FlowArgument> words, ref int at, string[] valued)
    {
        var word = words[at];
        var text = word.Text;
        for (var i = 1; i < text.Length; i++)
        {
            var name = "-" + text[i];
            if (Array.IndexOf(valued, name) < 0)
            {
                _options.Add((name, null));
                continue;
            }

            var from = i + 1;
            if (from < text.Length)
            {
                _options.Add((name, word with { Value = word.Value.Map(t => from < t.Length ? t[from..] : "") }));
            }
            else
            {
                at++;
                _options.Add((name, at < words.Count ? words[at] : null));
            }

            break;
        }

        // Some tools write long options with one dash.
        _options.Add((text, null));
        return true;
    }

    private static string After(string text, char mark) => text[(text.IndexOf(mark, StringComparison.Ordinal) + 1)..];
}
