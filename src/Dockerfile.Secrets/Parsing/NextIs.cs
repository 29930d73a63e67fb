using Pidgin;

namespace DockerfileSecrets.Parsing;

/// <summary>Chooses a parser by the next character: cheaper than an alternative that fails, which most instructions would take.</summary>
/// <param name="next">The character.</param>
/// <param name="then">What parses when it comes.</param>
/// <param name="otherwise">What parses when it does not, or at the end.</param>
internal sealed class NextIs<T>(char next, Parser<char, T> then, Parser<char, T> otherwise) : Parser<char, T>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out T result) =>
        (state.HasCurrent && state.Current == next ? then : otherwise).TryParse(ref state, ref expecteds, out result!);
}
