using System.Buffers;
using System.Collections.Immutable;

namespace DockerfileSecrets.Flow;

/// <summary>What is noted of the files and variables that commands look at.</summary>
internal sealed partial class FlowMachine
{
    private static readonly SearchValues<char> PathEnds = SearchValues.Create(" \"':;,&|<>()\n");

    /// <summary>Notes that a word names a file, without reading it.</summary>
    public void TouchPath(ShellState state, string path, TextSpan span, bool isQuestion = false)
    {
        var found = false;
        foreach (var (_, _, file) in state.Files.Below(path).ToList())
        {
            found = true;
            Note(state, file.Content.Taint, span, isQuestion);
        }

        if (!found)
        {
            flow.Paths.Add(new PathUse(path, span, isQuestion));
            state.Guards = isQuestion ? state.Guards.Add(path) : state.Guards;
        }
    }

    /// <summary>Notes that a command looks at a variable.</summary>
    public void Touch(ShellState state, string name, TextSpan span, bool isQuestion = false) => Note(state, state.Get(name)?.Taint, span, isQuestion);

    /// <summary>A path inside a word, as in <c>--key-file=/run/secrets/x</c> and <c>@/run/secrets/x</c>, is handed to the command.</summary>
    private void TouchMentioned(ShellState state, ImmutableArray<FlowArgument> words, string name)
    {
        var isQuestion = name is "test" or "[" or "[[" or "ls" or "stat" or "chmod" or "chown" or "echo" or "printf" or "mkdir" or "rm" or "ln";
        foreach (var word in words)
        {
            foreach (var source in flow.Sources)
            {
                if (source.Kind == SecretSourceKind.MountedFile && ((Mentions(word.Text, source.Place) && !GoesOn(word.Text, source.Place, name)) || Holds(state, word.Text, source.Place)))
                {
                    Note(state, Taint.Of(source), word.Span, isQuestion: name is not ("echo" or "printf"), isMention: true);
                }
            }

            if (!isQuestion && word.Text.IndexOf("/run/secret", StringComparison.Ordinal) is var at and >= 0)
            {
                var path = word.Text.Substring(at, LengthOfPath(word.Text, at, name));
                if (!state.Files.Below(path).Any())
                {
                    path = at >= 4 && word.Text.AsSpan(at - 4, 4) is "/var" ? "/var" + path : path;
                    flow.Paths.Add(new PathUse(path, word.Span, state.Guards.Contains(path) || _guarded > 0));
                }
            }
        }
    }

    /// <summary>How long the path is that begins inside a word: to a sign that names seldom have, over blanks where the word is nothing but the path and its option.</summary>
    private static int LengthOfPath(ReadOnlySpan<char> word, int at, string command)
    {
        var length = word[at..].IndexOfAny(PathEnds) is >= 0 and var found ? found : word.Length - at;
        return at + length < word.Length && word[at + length] == ' ' && IsOption(word[..at]) && IsRestOfName(word[(at + length)..]) && !TakesScript(command)
            ? word.Length - at
            : length;
    }

    /// <summary>Whether the path of a word goes on behind what it begins with.</summary>
    private static bool GoesOn(string word, string path, string command)
    {
        var at = word.IndexOf(path, StringComparison.Ordinal);
        return LengthOfPath(word, at, command) > path.Length && at + path.Length < word.Length && word[at + path.Length] == ' ';
    }

    /// <summary>What may stand in front of a path in its word: <c>--key=</c>, <c>@</c>, and <c>/var</c>, where the folder is too.</summary>
    private static bool IsOption(ReadOnlySpan<char> text) => text is "" or "/var" or [.., '=' or '@'] && !text.Contains(' ');

    /// <summary>Whether blanks and words are the rest of a file's name. A path, an option or an assignment there is something else.</summary>
    private static bool IsRestOfName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '_' or '-' or '.'))
            {
                return false;
            }
        }

        return text[^1] != ' ' && !text.Contains(" -", StringComparison.Ordinal);
    }

    /// <summary>Whether a command reads its words as those of commands: the first may be a path.</summary>
    private static bool TakesScript(string command) => command is "eval" or "su" || command.EndsWith("sh", StringComparison.Ordinal);

    /// <summary>Whether a word names a path, and not one that only begins like it.</summary>
    private static bool Mentions(string word, string path)
    {
        for (var at = word.IndexOf(path, StringComparison.Ordinal); at >= 0; at = word.IndexOf(path, at + 1, StringComparison.Ordinal))
        {
            var end = at + path.Length;
            if (end == word.Length || !(char.IsAsciiLetterOrDigit(word[end]) || word[end] is '_' or '-' or '.'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word names the directory that a file is in.</summary>
    private static bool Holds(ShellState state, string word, string path) =>
        word.Contains('/', StringComparison.Ordinal) && FlowPath.Join(state.Directory, word) is { Length: > 1 } directory && FlowPath.IsBelow(directory, path);

    private void Note(ShellState state, Taint? taint, TextSpan span, bool isQuestion, bool isMention = false)
    {
        foreach (var source in taint?.Sources ?? [])
        {
            if (!source.IsMounted)
            {
                continue;
            }

            var guard = source.Kind == SecretSourceKind.MountedFile ? source.Place : "$" + source.Place;
            var isGuarded = _guarded > 0 || state.Guards.Contains(guard) || state.Descriptors.GetValueOrDefault(2) is NullSink;
            flow.Reads.Add(new SecretRead(source, span, isGuarded, isQuestion || isMention));
            if ((isQuestion && !isMention) || _guarded > 0)
            {
                state.Guards = state.Guards.Add(guard);
            }
        }
    }
}
