using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>White space between commands.</summary>
internal static class Trivia
{
    /// <summary>Blanks, also none.</summary>
    public static Parser<char, int> Blanks { get; } = new BlankLeaf();

    /// <summary>Blanks, comments and line ends with the lines of the heredocs that wait for them; also nothing.</summary>
    public static Parser<char, int> Lines { get; } = new LineLeaf();

    private sealed class BlankLeaf : ShellLeaf<int>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out int result) =>
            result = ShellCharacters.BlankLength(rest);
    }

    private sealed class LineLeaf : ShellLeaf<int>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out int result)
        {
            var i = 0;
            while (true)
            {
                i += ShellCharacters.BlankLength(rest[i..]);
                if (i < rest.Length && rest[i] == '#')
                {
                    var end = rest[i..].IndexOf('\n');
                    i = end < 0 ? rest.Length : i + end;
                }

                if (i >= rest.Length || rest[i] != '\n')
                {
                    return result = i;
                }

                i++;
                i += HeredocLines.Read(rest[i..], at + i, configuration);
            }
        }
    }
}
