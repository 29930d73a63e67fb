using System.Buffers;
using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

internal enum CommandStart
{
    Simple,
    Group,
    Subshell,
    If,
    While,
    For,
    Case,
    Function,
    Conditional,
    Arithmetic,

    /// <summary>The end of an enclosing construct, or of the text.</summary>
    Missing,

    /// <summary>Something that can start no command.</summary>
    Stray,
}

/// <summary>Says what starts here, and eats nothing.</summary>
internal sealed class CommandStartLeaf : ShellLeaf<CommandStart>
{
    private static readonly (string Word, CommandStart Start)[] Keywords =
    [
        ("{", CommandStart.Group), ("if", CommandStart.If), ("while", CommandStart.While), ("until", CommandStart.While),
        ("for", CommandStart.For), ("select", CommandStart.For), ("case", CommandStart.Case), ("function", CommandStart.Function),
        ("[[", CommandStart.Conditional),
    ];

    private static readonly (string Word, ShellEnd End)[] Ends =
    [
        ("}", ShellEnd.Brace), ("then", ShellEnd.Then), ("elif", ShellEnd.Branch), ("else", ShellEnd.Branch), ("fi", ShellEnd.Branch),
        ("do", ShellEnd.Do), ("done", ShellEnd.Done), ("esac", ShellEnd.Case),
    ];

    private static readonly SearchValues<char> KeywordStarts = SearchValues.Create(string.Concat(Keywords.Select(k => k.Word[0])) + string.Concat(Ends.Select(e => e.Word[0])));

    public static CommandStart At(ReadOnlySpan<char> rest, ShellConfiguration configuration)
    {
        if (rest.IsEmpty)
        {
            return CommandStart.Missing;
        }

        switch (rest[0])
        {
            case '(':
                return rest.StartsWith("((") && ArithmeticLength(rest[2..]) >= 0 ? CommandStart.Arithmetic : CommandStart.Subshell;
            case ')':
                return configuration.Open[(int)ShellEnd.Bracket] > 0 ? CommandStart.Missing : CommandStart.Stray;
            case ';' when (rest.StartsWith(";;") || rest.StartsWith(";&")) && configuration.Open[(int)ShellEnd.Case] > 0:
                return CommandStart.Missing;
            case '&' when ShellCharacters.At(rest, 1) == '>':
            case '<' or '>':
                return CommandStart.Simple;
            case ';' or '&' or '|':
                return CommandStart.Stray;
            case '\n':
                return CommandStart.Missing;
        }

        return KeywordStarts.Contains(rest[0]) && Keyword(rest, configuration) is { } keyword ? keyword
            : FunctionHeadLeaf.Length(rest, out _) > 0 ? CommandStart.Function : CommandStart.Simple;
    }

    private static CommandStart? Keyword(ReadOnlySpan<char> rest, ShellConfiguration configuration)
    {
        foreach (var (word, start) in Keywords)
        {
            if (StartsWithKeyword(rest, word) && (start != CommandStart.Function || FunctionHeadLeaf.Length(rest, out _) > 0))
            {
                return start;
            }
        }

        if (StartsWithKeyword(rest, "in"))
        {
            return CommandStart.Stray;
        }

        foreach (var (word, end) in Ends)
        {
            if (StartsWithKeyword(rest, word))
            {
                return configuration.Open[(int)end] > 0 ? CommandStart.Missing : CommandStart.Stray;
            }
        }

        return null;
    }

    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out CommandStart result)
    {
        result = At(rest, configuration);
        return 0;
    }
}

/// <summary>Whether a statement follows; eats nothing.</summary>
internal sealed class StatementStartLeaf : ShellLeaf<bool>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out bool result)
    {
        var what = CommandStartLeaf.At(rest, configuration);
        // What follows a finished statement without a separator is an error of the script, unless an enclosing construct ends here.
        result = configuration.IsSeparated && what != CommandStart.Stray;
        return what == CommandStart.Missing ? -1 : 0;
    }
}
