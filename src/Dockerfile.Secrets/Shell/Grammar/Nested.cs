using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>Goes one construct deeper, up to a limit: the stack is finite, and a text can be made to nest without end.</summary>
internal sealed class Nested<T>(Parser<char, T> inner) : Parser<char, T>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out T result)
    {
        var configuration = (ShellConfiguration)state.Configuration;
        if (configuration.Depth >= ShellConfiguration.MaxDepth)
        {
            state.SetError(Maybe.Nothing<char>(), false, state.Location, "constructs nested too deeply");
            result = default!;
            return false;
        }

        configuration.Depth++;
        var success = inner.TryParse(ref state, ref expecteds, out result!);
        configuration.Depth--;
        return success;
    }
}
