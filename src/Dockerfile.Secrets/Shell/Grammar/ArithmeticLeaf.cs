namespace DockerfileSecrets.Shell;

/// <summary>An expression in two pairs of parentheses.</summary>
internal static class ArithmeticLeaf
{
    /// <summary><c>$((...))</c></summary>
    public static ShellLeaf<WordPart> Part { get; } = new PartLeaf();

    /// <summary><c>((...))</c>: gives the expression.</summary>
    public static ShellLeaf<string> Text { get; } = new TextLeaf();

    /// <summary>Whether the two parentheses at an offset are closed by two that stand together; else they begin a list in a list.</summary>
    public static bool IsNext(ShellConfiguration configuration, int open)
    {
        var text = configuration.Text;
        return open + 1 < text.Length && text[open] == '(' && text[open + 1] == '('
            && configuration.MatchOf(open + 1) is >= 0 and var inner && inner + 1 == configuration.MatchOf(open);
    }

    private sealed class PartLeaf : ShellLeaf<WordPart>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out WordPart result)
        {
            var length = configuration.MatchOf(at + 1) + 1 - at;
            result = new ArithmeticPart(configuration.SpanOf(at, at + length), rest[3..(length - 2)].ToString());
            return length;
        }
    }

    private sealed class TextLeaf : ShellLeaf<string>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out string result)
        {
            result = "";
            if (!IsNext(configuration, at))
            {
                return -1;
            }

            var length = configuration.MatchOf(at) + 1 - at;
            result = rest[2..(length - 2)].ToString();
            return length;
        }
    }
}
