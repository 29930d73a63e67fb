using System.Diagnostics.CodeAnalysis;
using Pidgin;

namespace DockerfileSecrets;

/// <summary>A double quote, where quotes act.</summary>
internal sealed class OpeningQuote : Parser<char, Unit>
{
    public override bool TryParse(
        ref ParseState<char> state,
        ref PooledList<Expected<char>> expecteds,
        [MaybeNullWhen(false)] out Unit result)
    {
        result = Unit.Value;
        if (!state.HasCurrent || state.Current != '"' || !((WordConfiguration)state.Configuration).QuotesAct)
        {
            return false;
        }

        state.Advance();
        return true;
    }
}
