using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>Statements up to what ends a list: the end of the text, a closing parenthesis, a reserved word that closes. Outside of every
/// construct nothing but the end of the text ends it.</summary>
internal sealed class ListGrammar(Parser<char, Statement> statement) : Parser<char, ShellList>
{
    private readonly Parser<char, bool> _separator = new SeparatorLeaf();

    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out ShellList result)
    {
        var configuration = (ShellConfiguration)state.Configuration;
        var start = (int)state.Location;
        var firstBody = configuration.Bodies.Count;
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (true)
        {
            _ = Trivia.Lines.TryParse(ref state, ref expecteds, out _);
            if (!state.HasCurrent || (configuration.Depth > 0 && ShellCharacters.EndsList(state.LookAhead(int.MaxValue))))
            {
                break;
            }

            if (!statement.TryParse(ref state, ref expecteds, out var read))
            {
                result = null!;
                return false;
            }

            _ = Trivia.Blanks.TryParse(ref state, ref expecteds, out _);
            if (_separator.TryParse(ref state, ref expecteds, out var isBackground))
            {
                read = isBackground ? read with { IsBackground = true } : read;
            }
            else if (configuration.Depth > 0 && state.HasCurrent && state.Current is not ('\n' or '#') && !ShellCharacters.EndsList(state.LookAhead(int.MaxValue)))
            {
                statements.Add(read);
                result = null!;
                return false;
            }

            statements.Add(read);
        }

        ImmutableArray<HeredocBody> bodies = [.. configuration.Bodies.Skip(firstBody)];
        configuration.Bodies.RemoveRange(firstBody, bodies.Length);
        result = new ShellList(configuration.SpanOf(start, (int)state.Location), statements.ToImmutable(), bodies);
        return true;
    }

    /// <summary><c>;</c> or <c>&amp;</c>; gives whether it was the latter.</summary>
    private sealed class SeparatorLeaf : ShellLeaf<bool>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out bool result)
        {
            result = rest is ['&', ..] and not ['&', '&', ..];
            return result || rest is [';', ..] and not [';', ';' or '&', ..] ? 1 : -1;
        }
    }
}
