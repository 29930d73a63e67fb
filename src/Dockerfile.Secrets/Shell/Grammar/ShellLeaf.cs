using System.Diagnostics.CodeAnalysis;
using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>A parser that eats a run of characters at once.</summary>
internal abstract class ShellLeaf<T> : Parser<char, T>
{
    // invariant: a leaf that fails has consumed and noted nothing.
    public sealed override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, [MaybeNullWhen(false)] out T result)
    {
        var configuration = (ShellConfiguration)state.Configuration;
        var start = (int)state.Location;
        var length = Eat(state.LookAhead(int.MaxValue), start, configuration, out var eaten);
        if (length < 0)
        {
            result = default;
            return false;
        }

        result = eaten!;
        state.Advance(length);
        if (length > 0 && !IsSpace)
        {
            configuration.LastEnd = configuration.Map(start + length);
        }

        return true;
    }

    /// <summary>Whether what is eaten does not belong to the nodes around it.</summary>
    protected virtual bool IsSpace => false;

    /// <summary>Eats from the start of <paramref name="rest"/>; returns how much, or a negative number to fail.</summary>
    protected abstract int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, [MaybeNull] out T result);
}
