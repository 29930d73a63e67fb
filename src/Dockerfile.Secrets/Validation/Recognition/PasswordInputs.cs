using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Recognition;

/// <summary>Finds passwords that a program reads from its standard input: <c>echo user:password | chpasswd</c>, a here-string, a heredoc.</summary>
internal static class PasswordInputs
{
    /// <summary>Whether a script may name one of the programs or the option. False also where quotes or backslashes go through the name.</summary>
    public static bool MayBeIn(string script) => script.Contains("passw", StringComparison.Ordinal);

    public static IEnumerable<FoundLiteral> In(ShellPipeline pipeline)
    {
        var commands = pipeline.Commands;
        for (var i = 0; i < commands.Length; i++)
        {
            if (commands[i] is not SimpleCommand command || ReaderOf(command) is not { } reader)
            {
                continue;
            }

            var input = InputOf(command) ?? (i > 0 && commands[i - 1] is SimpleCommand before ? InputOf(before) ?? PrintedBy(before) : null);
            foreach (var found in input is null ? [] : In(input, reader))
            {
                yield return found;
            }
        }
    }

    /// <summary>What a command does with its input; null when that is no password.</summary>
    private static Reader? ReaderOf(SimpleCommand command)
    {
        var words = CommandLiterals.WordsOf(command);
        var program = CommandLiterals.ProgramIn(words);
        return program < 0 ? null : CommandLiterals.NameOf(words[program]) switch
        {
            "chpasswd" => words.Exists(w => w.Value is "-e" or "--encrypted") ? null : Reader.UsersAndPasswords,
            "passwd" => Reader.Password,
            _ => words.Exists(w => w.Value == "--password-stdin") ? Reader.Password : null,
        };
    }

    /// <summary>A here-string or a heredoc.</summary>
    private static SpokenText? InputOf(SimpleCommand command)
    {
        var redirection = command.Redirections.LastOrDefault(r => r.Kind is RedirectionKind.HereString or RedirectionKind.Heredoc);
        return redirection switch
        {
            { Heredoc: { } heredoc } => SpokenText.Of(heredoc.Body),
            { Target: { } text } => SpokenText.Of(text),
            _ => null,
        };
    }

    private static SpokenText? PrintedBy(SimpleCommand command)
    {
        if (command.Name is not ("echo" or "printf" or "/bin/echo"))
        {
            return null;
        }

        var texts = command.Words.Skip(1).SkipWhile(w => w.ConstantValue is ['-', .. { Length: > 0 } letters] && letters.All(l => l is 'n' or 'e' or 'E' or '-')).ToList();

        // What fills the places of a format stands behind it.
        return SpokenText.Of(texts is [{ ConstantValue: "%s" or "%s\\n" }, ..] ? texts.Skip(1) : texts);
    }

    private static IEnumerable<FoundLiteral> In(SpokenText input, Reader reader)
    {
        var text = input.Value;
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            var line = text.AsSpan(start);
            var newLine = line.IndexOf('\n');
            var escaped = line.IndexOf("\\n", StringComparison.Ordinal);
            var length = newLine < 0 ? line.Length : newLine;
            length = escaped >= 0 && escaped < length ? escaped : length;
            end = start + length + (escaped == length ? 1 : 0);
            var at = reader == Reader.Password ? 0 : line[..length].IndexOf(':') + 1;
            var value = line[at..length].Trim();
            if ((at > 0 || reader == Reader.Password) && !value.IsEmpty && !value.Contains(' ') && NamedLiterals.IsPassword(value.ToString()))
            {
                yield return CommandLiterals.OfUser(input, start + at + line[at..length].IndexOf(value, StringComparison.Ordinal), value.Length);
            }

            if (reader == Reader.Password)
            {
                yield break;
            }
        }
    }

    private enum Reader
    {
        /// <summary>Lines of <c>user:password</c>.</summary>
        UsersAndPasswords,

        /// <summary>The first line is a password.</summary>
        Password,
    }
}
