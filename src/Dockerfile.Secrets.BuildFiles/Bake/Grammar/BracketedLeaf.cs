using Pidgin;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>The rest of a <c>for</c> expression up to the bracket that closes it, which is left. Strings are skipped as a whole.</summary>
internal sealed class BracketedLeaf : Parser<char, Unit>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out Unit result)
    {
        result = Unit.Value;
        var rest = state.LookAhead(int.MaxValue);
        var depth = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            switch (rest[i])
            {
                case '"':
                    for (i++; i < rest.Length && rest[i] != '"'; i++)
                    {
                        i += rest[i] == '\\' ? 1 : 0;
                    }

                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when depth-- == 0:
                    state.Advance(i);
                    return true;
            }
        }

        state.SetError(Maybe.Nothing<char>(), true, state.Location, "a closing bracket");
        return false;
    }
}
