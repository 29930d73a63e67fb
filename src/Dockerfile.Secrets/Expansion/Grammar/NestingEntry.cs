using Pidgin;

namespace DockerfileSecrets;

/// <summary>Goes one level deeper, and fails where that would be too deep.</summary>
internal sealed class NestingEntry : Parser<char, Unit>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out Unit result)
    {
        var configuration = (WordConfiguration)state.Configuration;
        result = Unit.Value;
        if (configuration.Depth >= WordConfiguration.MaxDepth)
        {
            return false;
        }

        configuration.Depth++;
        return true;
    }
}
