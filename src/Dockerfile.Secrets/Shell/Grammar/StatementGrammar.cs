using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>Pipelines joined by <c>&amp;&amp;</c> and <c>||</c>.</summary>
internal sealed class StatementGrammar(Parser<char, Pipeline> pipeline) : Parser<char, Statement>
{
    private static readonly JoinLeaf Join = new();

    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out Statement result)
    {
        result = null!;
        if (!pipeline.TryParse(ref state, ref expecteds, out var first))
        {
            return false;
        }

        var rest = ImmutableArray.CreateBuilder<JoinedPipeline>();
        while (true)
        {
            _ = Trivia.Blanks.TryParse(ref state, ref expecteds, out _);
            if (!Join.TryParse(ref state, ref expecteds, out var isAnd))
            {
                break;
            }

            _ = Trivia.Lines.TryParse(ref state, ref expecteds, out _);
            if (!state.HasCurrent && ((ShellConfiguration)state.Configuration).Depth == 0)
            {
                // A join that nothing follows belongs to the statement, which is complete without it.
                break;
            }

            if (!pipeline.TryParse(ref state, ref expecteds, out var next))
            {
                return false;
            }

            rest.Add(new JoinedPipeline(isAnd, next));
        }

        var last = rest.Count > 0 ? rest[^1].Pipeline : first;
        result = new Statement(TextSpan.FromBounds(first.Span.Start, last.Span.End), first, rest.ToImmutable(), IsBackground: false);
        return true;
    }

    private sealed class JoinLeaf : ShellLeaf<bool>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out bool result)
        {
            result = rest is ['&', '&', ..];
            return result || rest is ['|', '|', ..] ? 2 : -1;
        }
    }
}
