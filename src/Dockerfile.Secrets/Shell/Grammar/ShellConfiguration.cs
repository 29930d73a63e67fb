using System.Runtime.CompilerServices;
using Pidgin.Configuration;

namespace DockerfileSecrets.Shell;

/// <summary>The state of one reading of a text. The grammar never goes back, so what is noted here stays true.</summary>
internal sealed class ShellConfiguration : DefaultConfiguration<char>
{
    /// <summary>How deep constructs may stand inside each other; real scripts stay below ten.</summary>
    public const int MaxDepth = 64;

    private static readonly int Ends = Enum.GetValues<ShellEnd>().Length;
    private readonly ShellConfiguration? _outer;
    private readonly OffsetMap? _map;

    public ShellConfiguration() => Tokens = [];

    /// <summary>For a text inside: what backticks or a heredoc hold.</summary>
    public ShellConfiguration(ShellConfiguration outer, OffsetMap map)
    {
        _outer = outer;
        _map = map;
        Tokens = outer.Tokens;
        Depth = outer.Depth;
        LastEnd = Map(0);
    }

    public List<ShellToken> Tokens { get; }

    public Queue<ShellHeredoc> Pending { get; } = new();

    public int Depth { get; private set; }

    /// <summary>How many enclosing constructs wait for each end; indexed by <see cref="ShellEnd"/>.</summary>
    public int[] Open { get; } = new int[Ends];

    /// <summary>Where the last thing ended that is not white space, in the outermost text.</summary>
    public int LastEnd { get; set; }

    /// <summary>Whether a new statement may start here.</summary>
    public bool IsSeparated { get; set; } = true;

    /// <summary>Where the bracket of an array stands, when one follows an equals sign; in this text.</summary>
    public int ArrayAt { get; set; } = -1;

    /// <summary>The offset in the outermost text.</summary>
    public int Map(int offset)
    {
        var configuration = this;
        while (configuration._outer is { } outer)
        {
            offset = configuration._map![offset];
            configuration = outer;
        }

        return offset;
    }

    public TextSpan Map(int start, int length) => TextSpan.FromBounds(Map(start), Map(start + length));

    public void Add(ShellTokenKind kind, int start, int length)
    {
        if (length > 0)
        {
            Tokens.Add(new ShellToken(kind, Map(start, length)));
        }
    }

    /// <summary>Goes one level deeper, unless that would be too deep; an overflow of the stack cannot be caught.</summary>
    public bool TryEnter()
    {
        if (Depth >= MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return false;
        }

        Depth++;
        return true;
    }

    public void Leave() => Depth--;
}
