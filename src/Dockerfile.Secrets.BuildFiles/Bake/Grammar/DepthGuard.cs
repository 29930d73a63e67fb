using System.Runtime.CompilerServices;
using Pidgin;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>Reads nothing, and fails where brackets nest so deep that the stack comes to its end.</summary>
internal sealed class DepthGuard : Parser<char, Unit>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out Unit result)
    {
        result = Unit.Value;
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        state.SetError(Maybe.Nothing<char>(), false, state.Location, "nested too deep");
        return false;
    }
}
