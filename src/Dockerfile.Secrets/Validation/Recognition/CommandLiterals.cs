using System.Buffers;
using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Recognition;

/// <summary>Finds literals in the words of one command: assignments and options as the shell cuts them, and the places where programs take a password.</summary>
internal static class CommandLiterals
{
    /// <summary>The options of curl that take nothing: others may follow them in one word.</summary>
    private static readonly SearchValues<char> CurlSwitches = SearchValues.Create("#012346aBfgGiIjJklLMnNOpqRsSvVZ");

    private static readonly string[] Wrappers = ["sudo", "doas", "env", "command", "exec", "nice", "nohup", "time"];

    /// <summary>One of them is in every text that <see cref="MayBeIn"/> takes.</summary>
    private static readonly WordSearch Programs = new("curl ", "mysql", "mariadb", "login ", "redis-cli ");

    /// <summary>Whether a text may hold a command that takes a password without a word that says so.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => Programs.IsIn(text)
        && (Behind(text, "curl ") is var curl && (HasUser(curl) || curl.Contains("-user", StringComparison.Ordinal))
            || HasWordWithP(Behind(text, "mysql")) || HasWordWithP(Behind(text, "mariadb"))
            || Behind(text, "login ").Contains(" -p", StringComparison.Ordinal)
            || Behind(text, "redis-cli ").Contains(" -a", StringComparison.Ordinal));

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> text, string word) => text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? text[(at + word.Length - 1)..] : default;

    /// <summary>Whether an option of one letter is <c>-u</c> or <c>-U</c>, perhaps behind others in its word.</summary>
    private static bool HasUser(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('-'); at >= 0; at = text.IndexOf('-'))
        {
            var isFirst = at > 0 && char.IsWhiteSpace(text[at - 1]);
            text = text[(at + 1)..];
            if (isFirst && UserOption(text) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many letters of curl stand up to the one that takes a user: <c>sSLu</c>; 0 when another letter, or something else, comes first.</summary>
    private static int UserOption(ReadOnlySpan<char> letters) =>
        letters.IndexOfAnyExcept(CurlSwitches) is >= 0 and var end && letters[end] is 'u' or 'U' ? end + 1 : 0;

    /// <summary>Whether an option <c>-p</c> has its value in the same word.</summary>
    private static bool HasWordWithP(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(" -p", StringComparison.Ordinal); at >= 0; at = text.IndexOf(" -p", StringComparison.Ordinal))
        {
            text = text[(at + 3)..];
            if (text.Length > 0 && !char.IsWhiteSpace(text[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The literals, with their spans in the script.</summary>
    public static IEnumerable<FoundLiteral> In(SimpleCommand command, ValidationOptions options)
    {
        foreach (var assignment in command.Assignments)
        {
            if (Of(assignment.Name, SpokenText.Of(assignment.Value), 0, options) is { } found)
            {
                yield return found;
            }
        }

        var words = WordsOf(command);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Value;
            var sign = word.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0 && IsName(word.AsSpan(0, sign)))
            {
                if (Of(word[..sign], words[i], sign + 1, options) is { } found)
                {
                    yield return found;
                }
            }
            else if (word.StartsWith("--", StringComparison.Ordinal) && i + 1 < words.Count && IsName(word) && NamedLiterals.IsOptionValue(word, words[i + 1].Value, options))
            {
                yield return Found(words[i + 1], 0, word);
            }
        }

        foreach (var found in Passwords(words))
        {
            yield return found;
        }
    }

    public static List<SpokenText> WordsOf(SimpleCommand command)
    {
        var words = new List<SpokenText>(command.Words.Length);
        foreach (var word in command.Words)
        {
            words.Add(SpokenText.Of(word));
        }

        return words;
    }

    /// <summary>The value that <c>${NAME:-value}</c> gives a variable.</summary>
    public static IEnumerable<FoundLiteral> OfDefault(ParameterPart parameter, ValidationOptions options) =>
        parameter is { Operator: ParameterOperator.Default or ParameterOperator.DefaultIfEmpty or ParameterOperator.Assign or ParameterOperator.AssignIfEmpty, Operand: { } value }
        && Of(parameter.Name, SpokenText.Of(value), 0, options) is { } found ? [found] : [];

    /// <summary>The index of the word that names the program, behind <c>sudo</c> and the like; negative when there is none.</summary>
    public static int ProgramIn(IReadOnlyList<SpokenText> words)
    {
        var i = 0;
        while (i < words.Count && (Array.IndexOf(Wrappers, NameOf(words[i])) >= 0 || (i > 0 && (words[i].Value.StartsWith('-') || words[i].Value.Contains('=')))))
        {
            i++;
        }

        return i < words.Count ? i : -1;
    }

    /// <summary>A program without its directory.</summary>
    public static string NameOf(SpokenText word) => word.Value[(word.Value.LastIndexOf('/') + 1)..];

    private static IEnumerable<FoundLiteral> Passwords(List<SpokenText> words)
    {
        var program = ProgramIn(words);
        if (program < 0)
        {
            yield break;
        }

        var found = NameOf(words[program]) switch
        {
            "sshpass" => Behind(Arguments(), "-p"),
            "mysql" or "mysqladmin" or "mysqldump" or "mysqlimport" or "mysqlsh" or "mariadb" or "mariadb-admin" or "mariadb-dump" =>
                Attached(Arguments(), "-p").Concat(Attached(Arguments(), "--password=")),
            "wget" => Behind(Arguments(), "--password", "--http-password", "--ftp-password", "--proxy-password"),
            "curl" => BehindUser(Arguments()).Concat(Behind(Arguments(), "--user", "--proxy-user")).Where(v => v.Text.Value.IndexOf(':', v.Start) is > 0 and var colon && !IsExample(v.Text.Value[v.Start..colon]))
                .Select(v => (v.Text, v.Text.Value.IndexOf(':', v.Start) + 1)),
            "redis-cli" => Behind(Arguments(), "-a"),
            "docker" or "podman" or "buildah" or "skopeo" or "helm" or "az" or "oras" or "crane" when Arguments().Exists(a => a.Value == "login") => Behind(Arguments(), "-p"),
            _ => [],
        };
        foreach (var (text, start) in found)
        {
            var value = text.Value[start..];
            if (value.Length > 0 && NamedLiterals.IsPassword(value) && !IsExample(value))
            {
                yield return OfUser(text, start, value.Length);
            }
        }

        List<SpokenText> Arguments() => words.GetRange(program + 1, words.Count - program - 1);
    }

    /// <summary>The password of a user in a text.</summary>
    public static FoundLiteral OfUser(SpokenText text, int start, int length)
    {
        var span = text.SpanOf(start, length);
        return new FoundLiteral(span.Start, span.Length, "password of a user", NamedLiterals.ConfidenceOf(text.Value.Substring(start, length)));
    }

    /// <summary>What stands behind an option, as the next word or, when it is of one letter, in the same.</summary>
    private static IEnumerable<(SpokenText Text, int Start)> Behind(List<SpokenText> arguments, params string[] options)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var word = arguments[i].Value;
            foreach (var option in options)
            {
                if (word == option && i + 1 < arguments.Count)
                {
                    yield return (arguments[i + 1], 0);
                }
                else if (word.Length > option.Length && word.StartsWith(option, StringComparison.Ordinal) && (option.Length == 2 || word[option.Length] == '='))
                {
                    yield return (arguments[i], option.Length + (option.Length == 2 ? 0 : 1));
                }
            }
        }
    }

    /// <summary>The user of curl: as the next word, or behind the letter.</summary>
    private static IEnumerable<(SpokenText Text, int Start)> BehindUser(List<SpokenText> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Value is ['-', .. var letters] word && UserOption(letters) is > 0 and var length)
            {
                if (word.Length > length + 1)
                {
                    yield return (arguments[i], length + 1);
                }
                else if (i + 1 < arguments.Count)
                {
                    yield return (arguments[i + 1], 0);
                }
            }
        }
    }

    private static IEnumerable<(SpokenText Text, int Start)> Attached(List<SpokenText> arguments, string option) =>
        arguments.Where(a => a.Value.Length > option.Length && a.Value.StartsWith(option, StringComparison.Ordinal)).Select(a => (a, option.Length));

    private static bool IsExample(string text) => text is "user" or "username" or "password" or "pass" or "pwd" or "token" or "secret";

    private static FoundLiteral? Of(string name, SpokenText text, int start, ValidationOptions options)
    {
        var value = text.Value[start..];
        return NamedLiterals.IsNamed(name, value, options) ? Found(text, start, name) : null;
    }

    private static FoundLiteral Found(SpokenText text, int start, string name)
    {
        var span = text.SpanOf(start, text.Value.Length - start);
        return new FoundLiteral(span.Start, span.Length, $"value of `{name}`", DiagnosticConfidence.Likely);
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        var name = text.TrimStart('-');
        if (text.Length - name.Length > 2 || name.IsEmpty || !char.IsAsciiLetter(name[0]) && name[0] != '_')
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
