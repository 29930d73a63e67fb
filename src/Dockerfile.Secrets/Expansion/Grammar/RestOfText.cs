using Pidgin;

namespace DockerfileSecrets;

/// <summary>Takes all the rest; the result says whether there was none.</summary>
internal sealed class RestOfText : Parser<char, bool>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out bool result)
    {
        var length = state.LookAhead(int.MaxValue).Length;
        state.Advance(length);
        result = length == 0;
        return true;
    }
}
