using System.Diagnostics.CodeAnalysis;
using Pidgin;

namespace DockerfileSecrets;

/// <summary>Single quotes and all between them; without a closing one, all the rest. Fails where quotes do not act.</summary>
internal sealed class SingleQuotedText : Parser<char, WordPart>
{
    public override bool TryParse(
        ref ParseState<char> state,
        ref PooledList<Expected<char>> expecteds,
        [MaybeNullWhen(false)] out WordPart result)
    {
        if (!state.HasCurrent || state.Current != '\'' || !((WordConfiguration)state.Configuration).QuotesAct)
        {
            result = null;
            return false;
        }

        var rest = state.LookAhead(int.MaxValue);
        var content = rest[1..].IndexOf('\'');
        var length = content < 0 ? rest.Length : content + 2;
        result = new WordSingleQuoted(new TextSpan((int)state.Location, length), content >= 0);
        state.Advance(length);
        return true;
    }
}
