using Pidgin;

namespace DockerfileSecrets;

/// <summary>Comes back from one level.</summary>
/// <remarks>Invariant: the grammar between <see cref="NestingEntry"/> and this never fails, so they come in pairs.</remarks>
internal sealed class NestingExit : Parser<char, Unit>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out Unit result)
    {
        ((WordConfiguration)state.Configuration).Depth--;
        result = Unit.Value;
        return true;
    }
}
