using Pidgin;

namespace DockerfileSecrets.Parsing;

/// <summary>A parser that eats a run of characters of the line at once. Combinators cost about 10 ns per character when they run per
/// character and next to nothing when they run per word, so the words are eaten here.</summary>
internal abstract class Leaf<T> : Parser<char, T>
{
    // invariant: a leaf that fails has consumed nothing, so that an alternative can be tried without `Try`.
    public sealed override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out T result)
    {
        var line = (GrammarConfiguration)state.Configuration;
        var location = (int)state.Location;
        var rest = state.LookAhead(line.End - location);
        var length = Eat(rest, location + line.Shift, line.Owner, out result);
        if (length < 0)
        {
            state.SetError(Maybe.Nothing<char>(), rest.IsEmpty, location, null!);
            return false;
        }

        state.Advance(length);
        return true;
    }

    /// <summary>Eats from the start of <paramref name="rest"/>; returns how much, or a negative number to fail.</summary>
    /// <param name="rest">All that is left of the line.</param>
    /// <param name="start">Where <paramref name="rest"/> begins in the joined line.</param>
    /// <param name="owner">What the line is of.</param>
    /// <param name="result">What was eaten.</param>
    protected abstract int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out T result);
}
