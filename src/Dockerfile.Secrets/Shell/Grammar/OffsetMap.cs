using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>Leads offsets of a text back to the text that it was taken from.</summary>
/// <param name="logical">Where each piece starts in the text; ascending, the first is 0.</param>
/// <param name="origin">Where each piece starts in the outer text.</param>
/// <remarks>invariant: a character stands for all from its own origin up to the origin of the next one, so removed characters
/// belong to the one behind them and spans stay without gaps.</remarks>
internal sealed class OffsetMap(ImmutableArray<int> logical, ImmutableArray<int> origin)
{
    public static OffsetMap Shift(int by) => new([0], [by]);

    public int this[int offset]
    {
        get
        {
            var index = logical.BinarySearch(offset);
            index = index < 0 ? ~index - 1 : index;
            return origin[index] + (offset - logical[index]);
        }
    }

    public TextSpan this[TextSpan span] => TextSpan.FromBounds(this[span.Start], this[span.End]);
}
