using System.Diagnostics.CodeAnalysis;
using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>A choice that the next character makes: only what can start with it is tried, in the order given.</summary>
/// <remarks>A word ends where none of its twelve kinds of parts starts. To try each there, as <c>OneOf</c> does, was most of what reading a script cost.</remarks>
/// <param name="choices">The parsers, each with the characters that it may start with. One that fails must have consumed nothing.</param>
internal sealed class ByFirst<T>(params (Func<char, bool> Starts, Parser<char, T> Parser)[] choices) : Parser<char, T>
{
    private const char Other = (char)128;

    /// <summary>By the character, each made when it is first met. No sign of the shell stands outside of ASCII: the last is for all those characters.</summary>
    private readonly Parser<char, T>[]?[] _byCharacter = new Parser<char, T>[]?[Other + 1];

    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, [MaybeNullWhen(false)] out T result)
    {
        if (state.HasCurrent)
        {
            int character = Math.Min(state.Current, Other);
            foreach (var parser in _byCharacter[character] ??= Of((char)character, choices))
            {
                if (parser.TryParse(ref state, ref expecteds, out result))
                {
                    return true;
                }
            }
        }

        result = default;
        return false;
    }

    private static Parser<char, T>[] Of(char character, (Func<char, bool> Starts, Parser<char, T> Parser)[] choices) =>
        [.. choices.Where(choice => choice.Starts(character)).Select(choice => choice.Parser)];
}
