using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>Commands joined by <c>|</c>, perhaps behind <c>!</c>.</summary>
internal sealed class PipelineGrammar(Parser<char, ShellCommand> command) : Parser<char, Pipeline>
{
    private static readonly ReservedLeaf Not = new("!");
    private static readonly PipeLeaf Pipe = new();

    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out Pipeline result)
    {
        result = null!;
        var start = (int)state.Location;
        var isNegated = false;
        while (Not.TryParse(ref state, ref expecteds, out _))
        {
            isNegated = !isNegated;
            _ = Trivia.Blanks.TryParse(ref state, ref expecteds, out _);
        }

        var commands = ImmutableArray.CreateBuilder<ShellCommand>();
        var pipesErrors = ImmutableArray.CreateBuilder<bool>();
        while (true)
        {
            if (!command.TryParse(ref state, ref expecteds, out var read))
            {
                return false;
            }

            commands.Add(read);
            var end = (int)state.Location;
            _ = Trivia.Blanks.TryParse(ref state, ref expecteds, out _);
            var pipes = Pipe.TryParse(ref state, ref expecteds, out var alsoErrors);
            pipesErrors.Add(pipes && alsoErrors);
            if (!pipes)
            {
                var span = TextSpan.FromBounds(((ShellConfiguration)state.Configuration).Start + start, Math.Max(read.Span.End, 0));
                result = new Pipeline(span, isNegated, commands.ToImmutable(), pipesErrors.ToImmutable());
                return true;
            }

            _ = Trivia.Lines.TryParse(ref state, ref expecteds, out _);
        }
    }

    private sealed class PipeLeaf : ShellLeaf<bool>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out bool result)
        {
            result = rest is ['|', '&', ..];
            return rest is ['|', '|', ..] or not ['|', ..] ? -1 : result ? 2 : 1;
        }
    }
}
