using System.Buffers;
using System.Collections.Immutable;
using Pidgin;
using static Pidgin.Parser;

namespace DockerfileSecrets.Shell;

/// <summary>A simple command: assignments, words and redirections in the order in which they come.</summary>
internal sealed class SimpleCommandGrammar : Parser<char, ShellCommand>
{
    private static readonly AssignmentLeaf AssignmentHead = new();

    private static readonly Parser<char, ShellWord> Array = new Node<WordPart, ShellWord>(
        new Node<IEnumerable<ShellWord>, WordPart>(
            Char('(').Then(Trivia.Lines).Then(new Nested<IEnumerable<ShellWord>>(WordGrammar.Word.Before(Trivia.Lines).Many())).Before(Char(')')),
            (words, span) => new ArrayPart(span, [.. words])),
        (part, span) => new ShellWord(span, [part]));

    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out ShellCommand result)
    {
        result = null!;
        var configuration = (ShellConfiguration)state.Configuration;
        var start = (int)state.Location;
        var end = start;
        var assignments = ImmutableArray.CreateBuilder<Assignment>();
        var words = ImmutableArray.CreateBuilder<ShellWord>();
        var redirections = ImmutableArray.CreateBuilder<Redirection>();
        while (state.HasCurrent)
        {
            var rest = state.LookAhead(int.MaxValue);
            if (RedirectionGrammar.IsNext(rest))
            {
                if (!RedirectionGrammar.Instance.TryParse(ref state, ref expecteds, out var redirection))
                {
                    return false;
                }

                redirections.Add(redirection);
            }
            else if ((words.Count == 0 || Declares(words[0])) && AssignmentLeaf.LengthOf(rest) > 0)
            {
                if (!ReadAssignment(ref state, ref expecteds, out var assignment))
                {
                    return false;
                }

                if (words.Count == 0)
                {
                    assignments.Add(assignment);
                }
                else
                {
                    words.Add(AsWord(assignment, configuration));
                }
            }
            else if (rest[0] != '#' && (!ShellCharacters.EndsWord(rest[0]) || rest is ['<' or '>', '(', ..]))
            {
                if (!WordGrammar.Word.TryParse(ref state, ref expecteds, out var word))
                {
                    return false;
                }

                words.Add(word);
            }
            else
            {
                break;
            }

            end = (int)state.Location;
            _ = Trivia.Blanks.TryParse(ref state, ref expecteds, out _);
        }

        if (end == start)
        {
            state.SetError(Maybe.Nothing<char>(), !state.HasCurrent, state.Location, "no command");
            return false;
        }

        result = new SimpleCommand(configuration.SpanOf(start, end), assignments.ToImmutable(), words.ToImmutable(), redirections.ToImmutable());
        return true;
    }

    private static bool ReadAssignment(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out Assignment result)
    {
        result = null!;
        var start = (int)state.Location;
        _ = AssignmentHead.TryParse(ref state, ref expecteds, out var head);
        var value = state.HasCurrent && state.Current == '(' ? Array : WordGrammar.Value;
        if (!value.TryParse(ref state, ref expecteds, out var word))
        {
            return false;
        }

        result = new Assignment(((ShellConfiguration)state.Configuration).SpanOf(start, (int)state.Location), head.Name, head.Appends, head.HasIndex, word);
        return true;
    }

    /// <summary>An argument of <c>export</c> and the like is a word that begins with its name.</summary>
    private static ShellWord AsWord(Assignment assignment, ShellConfiguration configuration)
    {
        var name = TextSpan.FromBounds(assignment.Span.Start, assignment.Value.Span.Start);
        var text = configuration.Text.Substring(name.Start - configuration.Start, name.Length);
        return new ShellWord(assignment.Span, [new LiteralPart(name, text), .. assignment.Value.Parts]);
    }

    private static bool Declares(ShellWord command) => command.Constant is "export" or "declare" or "local" or "readonly" or "typeset";

    private readonly record struct Head(string Name, bool Appends, bool HasIndex);

    /// <summary><c>name=</c>, <c>name+=</c>, <c>name[index]=</c>.</summary>
    private sealed class AssignmentLeaf : ShellLeaf<Head>
    {
        private static readonly SearchValues<char> IndexEnds = SearchValues.Create("] \t\n;&|");

        public static int LengthOf(ReadOnlySpan<char> rest) => Read(rest, out _);

        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out Head result) =>
            Read(rest, out result) is > 0 and var length ? length : -1;

        private static int Read(ReadOnlySpan<char> rest, out Head head)
        {
            var name = ShellCharacters.NameLength(rest);
            var i = name;
            if (name > 0 && i < rest.Length && rest[i] == '[')
            {
                var end = rest[i..].IndexOfAny(IndexEnds);
                i = end > 0 && rest[i + end] == ']' ? i + end + 1 : i;
            }

            var hasIndex = i > name;
            var appends = i < rest.Length && rest[i] == '+';
            i += appends ? 1 : 0;
            var isAssignment = name > 0 && i < rest.Length && rest[i] == '=';
            head = isAssignment ? new Head(rest[..name].ToString(), appends, hasIndex) : default;
            return isAssignment ? i + 1 : 0;
        }
    }
}
