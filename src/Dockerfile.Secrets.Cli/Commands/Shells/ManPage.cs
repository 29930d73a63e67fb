namespace DockerfileSecrets.Cli.Commands.Shells;

/// <summary>The manual page, in the language of man(7).</summary>
internal static class ManPage
{
    public static void Write(TextWriter output, CommandTree tree)
    {
        var name = Text(ToolConsole.ToolName);
        output.WriteLine(".\\\" Generated: dockerfile-secrets man");
        output.WriteLine($".TH {name.ToUpperInvariant()} 1 \"\" \"Dockerfile.Secrets\" \"User Commands\"");
        output.WriteLine(".SH NAME");
        output.WriteLine($"{name} \\- build secrets of Dockerfiles");
        output.WriteLine(".SH SYNOPSIS");
        output.WriteLine($".B {name}");
        output.WriteLine(".I COMMAND");
        output.WriteLine("[options] [arguments]");
        output.WriteLine(".SH DESCRIPTION");
        output.WriteLine(Text(tree.Root.Description!));
        output.WriteLine(".SH COMMANDS");
        foreach (var command in CommandSurface.Of(tree.Root))
        {
            WriteCommand(output, command, tree.Examples[tree.Root.Subcommands.Single(c => c.Name == command.Name)]);
        }

        output.WriteLine(".SH EXAMPLES AND EXIT STATUS");
        WriteExamples(output, tree.Examples[tree.Root]);
        output.WriteLine(".SH ENVIRONMENT");
        WriteItem(output, "NO_COLOR", "Set and not empty: no colours.");
        WriteItem(output, "FORCE_COLOR, CLICOLOR_FORCE", "Set, not empty and not 0: colours also where the output is no terminal. NO_COLOR wins.");
        WriteItem(output, "TERM", "dumb: no colours.");
        output.WriteLine(".SH FILES");
        WriteItem(output, ".dockerfile-secrets.toml", "The configuration of check and report: the nearest one above each file.");
        output.WriteLine(".SH SEE ALSO");
        output.WriteLine(".BR docker (1)");
    }

    private static void WriteCommand(TextWriter output, CommandSurface command, string examples)
    {
        var argument = command.Argument is { } value ? $" [{value.Name}{(value.IsRepeated ? " ..." : "")}]" : "";
        output.WriteLine($".SS {Text(command.Name)} [options]{Text(argument)}");
        output.WriteLine(Text(command.Description) + ".");
        foreach (var option in command.Options)
        {
            WriteItem(output, string.Join(", ", option.Names) + (option.Value is { } given ? " " + given.Name : ""), option.Description + ".");
        }

        output.WriteLine(".PP");
        WriteExamples(output, examples);
    }

    private static void WriteItem(TextWriter output, string head, string text)
    {
        output.WriteLine(".TP");
        output.WriteLine($".B {Text(head)}");
        output.WriteLine(Text(text));
    }

    private static void WriteExamples(TextWriter output, string examples)
    {
        output.WriteLine(".nf");
        foreach (var line in examples.ReplaceLineEndings("\n").Split('\n'))
        {
            output.WriteLine(Text(line));
        }

        output.WriteLine(".fi");
    }

    /// <summary>Text that means itself: a full stop or a quote at the start of a line would be a request.</summary>
    private static string Text(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped is ['.' or '\'', ..] ? "\\&" + escaped : escaped;
    }
}
