using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>A parser that eats a run of characters at once, as the leaves of the Dockerfile's grammar do.</summary>
internal abstract class ShellLeaf<T> : Parser<char, T>
{
    // invariant: a leaf that fails has consumed nothing, so that an alternative can be tried without `Try`.
    public sealed override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out T result)
    {
        var rest = state.LookAhead(int.MaxValue);
        var configuration = (ShellConfiguration)state.Configuration;
        var at = (int)state.Location;
        var length = Eat(rest, at, configuration, out result);
        if (length < 0)
        {
            state.SetError(Maybe.Nothing<char>(), rest.IsEmpty, state.Location, null!);
            return false;
        }

        configuration.Furthest = Math.Max(configuration.Furthest, at + length);
        state.Advance(length);
        return true;
    }

    /// <summary>Eats from the start of <paramref name="rest"/>; returns how much, or a negative number to fail.</summary>
    /// <param name="rest">All that is left of the text.</param>
    /// <param name="at">Where <paramref name="rest"/> begins in the text.</param>
    /// <param name="configuration">What the parse keeps.</param>
    /// <param name="result">What was eaten.</param>
    protected abstract int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out T result);
}
