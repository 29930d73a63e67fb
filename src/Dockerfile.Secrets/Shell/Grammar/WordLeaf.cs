using System.Diagnostics.CodeAnalysis;
using Pidgin;
using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

/// <summary>A word; fails where none starts. Most are one literal, which is read at once.</summary>
/// <param name="any">A word of any parts.</param>
internal sealed class WordLeaf(Parser<char, ShellWord> any) : Parser<char, ShellWord>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, [MaybeNullWhen(false)] out ShellWord result)
    {
        var rest = state.LookAhead(int.MaxValue);
        var length = rest.IndexOfAny(UnquotedEnds);
        length = length < 0 ? rest.Length : length;
        if (length == rest.Length || IsBetweenWords(rest[length]))
        {
            if (length == 0)
            {
                result = null;
                return false;
            }

            if (rest[0] != '~' && rest[length - 1] != '\r')
            {
                var configuration = (ShellConfiguration)state.Configuration;
                var span = configuration.Map((int)state.Location, length);
                result = new ShellWord(span, [new LiteralPart(span, rest[..length].ToString())]);
                state.Advance(length);
                configuration.LastEnd = span.End;
                return true;
            }
        }

        return any.TryParse(ref state, ref expecteds, out result);
    }

    /// <summary>Whether a character ends a word and starts no part of one.</summary>
    private static bool IsBetweenWords(char c) => c is ' ' or '\t' or '\n' or ';' or '&' or '|' or ')';
}
