using System.Diagnostics.CodeAnalysis;
using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>Reads a list while an end is waited for, so that the list stops there.</summary>
internal sealed class Within<T>(ShellEnd end, Parser<char, T> inner) : Parser<char, T>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, [MaybeNullWhen(false)] out T result)
    {
        var configuration = (ShellConfiguration)state.Configuration;
        configuration.Open[(int)end]++;
        configuration.IsSeparated = true;
        var success = inner.TryParse(ref state, ref expecteds, out result);
        configuration.Open[(int)end]--;
        return success;
    }
}

/// <summary>Reads one level deeper, or something else where that would be too deep.</summary>
internal sealed class Deeper<T>(Parser<char, T> inner, Parser<char, T> tooDeep) : Parser<char, T>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, [MaybeNullWhen(false)] out T result)
    {
        var configuration = (ShellConfiguration)state.Configuration;
        if (!configuration.TryEnter())
        {
            return tooDeep.TryParse(ref state, ref expecteds, out result);
        }

        var success = inner.TryParse(ref state, ref expecteds, out result);
        configuration.Leave();
        return success;
    }
}
