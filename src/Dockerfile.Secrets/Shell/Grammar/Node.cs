using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>Gives what a parser made its place in the script.</summary>
internal sealed class Node<T, TNode>(Parser<char, T> inner, Func<T, TextSpan, TNode> make) : Parser<char, TNode>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out TNode result)
    {
        var start = (int)state.Location;
        if (!inner.TryParse(ref state, ref expecteds, out var value))
        {
            result = default!;
            return false;
        }

        result = make(value, ((ShellConfiguration)state.Configuration).SpanOf(start, (int)state.Location));
        return true;
    }
}
