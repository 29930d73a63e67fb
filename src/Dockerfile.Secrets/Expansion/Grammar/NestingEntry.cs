using System.Runtime.CompilerServices;
using Pidgin;

namespace DockerfileSecrets;

/// <summary>Goes one level deeper, and fails where that would be too deep.</summary>
/// <remarks>Asks for the stack as well: a caller may itself stand deep in a small one, and an overflow cannot be caught.</remarks>
internal sealed class NestingEntry : Parser<char, Unit>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out Unit result)
    {
        var configuration = (WordConfiguration)state.Configuration;
        result = Unit.Value;
        if (configuration.Depth >= WordConfiguration.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return false;
        }

        configuration.Depth++;
        return true;
    }
}
