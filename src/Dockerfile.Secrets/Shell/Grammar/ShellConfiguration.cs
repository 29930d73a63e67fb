using System.Collections.Immutable;
using Pidgin.Configuration;

namespace DockerfileSecrets.Shell;

/// <summary>What a parse of a script keeps beside the text: where it stands, how deep it is, which heredocs wait for their lines.</summary>
/// <param name="text">The text that is parsed.</param>
/// <param name="start">Where the text stands in the script.</param>
/// <param name="depth">How deep the text is nested in constructs around it.</param>
internal sealed class ShellConfiguration(string text, int start, int depth) : DefaultConfiguration<char>
{
    /// <summary>Constructs in constructs: what is nested more deeply is not read. People nest five deep.</summary>
    public const int MaxDepth = 50;

    /// <summary>How often a text may be read again in vain, in lengths of it, before the rest is given up.</summary>
    private const int MaxWaste = 64;

    private int[]? _matches;
    private long _wasted;

    public string Text { get; } = text;

    public int Start { get; } = start;

    public int Depth { get; set; } = depth;

    /// <summary>How far any leaf has read.</summary>
    public int Furthest { get; set; }

    /// <summary>The heredocs whose lines begin behind the next line end.</summary>
    public ImmutableArray<PendingHeredoc> Pending { get; set; } = [];

    /// <summary>The bodies that were read and that no list has taken yet.</summary>
    public List<HeredocBody> Bodies { get; } = [];

    public bool IsExhausted => _wasted > ((long)Text.Length * MaxWaste) + 100_000;

    public TextSpan SpanOf(int from, int to) => TextSpan.FromBounds(Start + from, Start + to);

    public void Waste(int from) => _wasted += Math.Max(0, Furthest - from);

    /// <summary>The offset of the parenthesis that closes the one at an offset; -1 when none does. Quotes do not count: in an expression they are rare.</summary>
    public int MatchOf(int open)
    {
        _matches ??= MatchAll(Text);
        return _matches[open];
    }

    private static int[] MatchAll(string text)
    {
        var matches = new int[text.Length];
        Array.Fill(matches, -1);
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
            {
                open.Push(i);
            }
            else if (text[i] == ')' && open.TryPop(out var at))
            {
                matches[at] = i;
            }
        }

        return matches;
    }
}

/// <summary>A heredoc whose lines have not begun.</summary>
internal sealed record PendingHeredoc(Redirection Redirection, string Mark, bool IsExpanded);
