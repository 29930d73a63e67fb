namespace DockerfileSecrets.Shell;

/// <summary>The script that a command gets as an argument: <c>sh -c 'text'</c>, <c>eval text</c>.</summary>
internal static class InnerScript
{
    /// <summary>Reads it; its spans are relative to the outer text. <see langword="null"/> when there is none or it is not constant.</summary>
    public static ShellScript? Of(SimpleCommand command)
    {
        if (command.Name is not { } name)
        {
            return null;
        }

        var at = 1;
        if (name != "eval")
        {
            if (ShellName.StateOf(name) != RunScriptState.Analysed)
            {
                return null;
            }

            var hasCommand = false;
            while (at < command.Words.Length && command.Words[at].ConstantValue is { Length: > 1 } option && option[0] is '-' or '+')
            {
                hasCommand |= option[1] != '-' && option.Contains('c');
                at++;

                // -o has its name behind it: bash -eo pipefail -c.
                at += option[1] != '-' && option.EndsWith('o') ? 1 : 0;
            }

            if (!hasCommand)
            {
                return null;
            }
        }
        else if (command.Words.Length != 2)
        {
            return null;
        }

        return at < command.Words.Length && command.Words[at].ConstantValue is not null ? Parse(command.Words[at]) : null;
    }

    private static ShellScript Parse(ShellWord word)
    {
        var text = new MappedText();
        foreach (var part in word.Parts.SelectMany(part => part is DoubleQuotedPart quoted ? quoted.Parts : [part]))
        {
            var value = part.ConstantValue ?? "";
            text.Add(value, part.Span.Start, part is SingleQuotedPart or EscapedPart && value.Length > 0 ? 1 : 0);
        }

        return ScriptGrammar.Parse(text.ToString(), text.Map());
    }
}
