using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>Reads a command; outside of every construct what is none becomes an opaque one, so that what follows is read all the same.
/// Inside, the construct as a whole fails: were it tried again at each level, the work would multiply.</summary>
internal sealed class Recovering(Parser<char, ShellCommand> command) : Parser<char, ShellCommand>
{
    private readonly Parser<char, ShellCommand> _attempt = Parser.Try(command);
    private readonly OpaqueLeaf _opaque = new();

    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out ShellCommand result)
    {
        var configuration = (ShellConfiguration)state.Configuration;
        if (configuration.Depth > 0)
        {
            return command.TryParse(ref state, ref expecteds, out result!);
        }

        var start = (int)state.Location;
        var (pending, bodies) = (configuration.Pending, configuration.Bodies.Count);
        configuration.Furthest = start;
        if (!configuration.IsExhausted && _attempt.TryParse(ref state, ref expecteds, out result!))
        {
            return true;
        }

        configuration.Waste(start);
        configuration.Depth = 0;
        configuration.Pending = pending;
        configuration.Bodies.RemoveRange(bodies, configuration.Bodies.Count - bodies);
        return _opaque.TryParse(ref state, ref expecteds, out result);
    }

    /// <summary>Eats up to where another command can begin, at least one character.</summary>
    private sealed class OpaqueLeaf : ShellLeaf<ShellCommand>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out ShellCommand result)
        {
            var length = configuration.IsExhausted ? rest.Length : LengthOf(rest);
            result = new OpaqueCommand(configuration.SpanOf(at, at + length));
            return length == 0 ? -1 : length;
        }

        private static int LengthOf(ReadOnlySpan<char> rest)
        {
            var line = rest.IndexOf('\n');
            rest = line < 0 ? rest : rest[..line];
            var i = 0;
            while (i < rest.Length)
            {
                var c = rest[i];
                if (i > 0 && c is ';' or '|' or '&')
                {
                    break;
                }

                // A quote that is closed in the line hides what it holds.
                var quoted = c is '\'' or '"' ? rest[(i + 1)..].IndexOf(c) : -1;
                i += quoted >= 0 ? quoted + 2 : c == '\\' ? 2 : 1;
            }

            // A lone separator, such as the second of `;;`, is eaten with what follows it.
            return line == 0 ? 1 : Math.Clamp(i, Math.Min(1, rest.Length), rest.Length);
        }
    }
}
