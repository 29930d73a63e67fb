using System.Collections.Immutable;
using System.Text;

namespace DockerfileSecrets.Shell;

/// <summary>A text of which parts were taken away, with the map back.</summary>
internal sealed class MappedText
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<int>.Builder _logical = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<int>.Builder _origin = ImmutableArray.CreateBuilder<int>();

    /// <summary>Adds a run; what was skipped since the last one belongs to its first character.</summary>
    /// <param name="run">The characters.</param>
    /// <param name="origin">Where the run, with what was skipped before it, starts in the outer text.</param>
    /// <param name="skipped">How many characters were skipped before the run.</param>
    public void Add(ReadOnlySpan<char> run, int origin, int skipped)
    {
        Piece(_text.Length, origin);
        if (skipped > 0 && run.Length > 0)
        {
            Piece(_text.Length + 1, origin + skipped + 1);
        }

        _text.Append(run);
    }

    public override string ToString() => _text.ToString();

    public OffsetMap Map()
    {
        if (_logical.Count == 0)
        {
            Piece(0, 0);
        }

        return new OffsetMap(_logical.ToImmutable(), _origin.ToImmutable());
    }

    private void Piece(int logical, int origin)
    {
        if (_logical.Count > 0 && _logical[^1] == logical)
        {
            _origin[^1] = Math.Min(_origin[^1], origin);
            return;
        }

        _logical.Add(logical);
        _origin.Add(origin);
    }
}
