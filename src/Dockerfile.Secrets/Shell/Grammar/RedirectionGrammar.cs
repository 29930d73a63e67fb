using System.Globalization;
using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>Redirections.</summary>
internal sealed class RedirectionGrammar : Parser<char, Redirection>
{
    private static readonly OperatorLeaf Operator = new();

    public static RedirectionGrammar Instance { get; } = new();

    /// <summary>Redirections behind a compound command, with blanks before each; also none.</summary>
    public static Parser<char, IEnumerable<Redirection>> AnyNumber { get; } = Parser.Try(Trivia.Blanks.Then(Instance)).Many();

    /// <summary>Whether a redirection begins here.</summary>
    public static bool IsNext(ReadOnlySpan<char> rest) => OperatorLeaf.Find(rest).Length > 0;

    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out Redirection result)
    {
        result = null!;
        var start = (int)state.Location;
        if (!Operator.TryParse(ref state, ref expecteds, out var found))
        {
            return false;
        }

        _ = Trivia.Blanks.TryParse(ref state, ref expecteds, out _);
        if (!WordGrammar.Word.TryParse(ref state, ref expecteds, out var target))
        {
            return false;
        }

        var configuration = (ShellConfiguration)state.Configuration;
        result = new Redirection(configuration.SpanOf(start, (int)state.Location), found.Kind, found.Descriptor, target) { StripsTabs = found.StripsTabs };
        if (found.Kind == RedirectionKind.Heredoc)
        {
            var mark = target.Constant ?? configuration.Text.Substring(target.Span.Start - configuration.Start, target.Span.Length);
            configuration.Pending = configuration.Pending.Add(new PendingHeredoc(result, mark, !target.IsQuoted));
        }

        return true;
    }

    private readonly record struct OperatorOf(int Length, RedirectionKind Kind, int? Descriptor, bool StripsTabs);

    private sealed class OperatorLeaf : ShellLeaf<OperatorOf>
    {
        private static readonly (string Text, RedirectionKind Kind)[] Operators =
        [
            ("<<<", RedirectionKind.HereString),
            ("<<-", RedirectionKind.Heredoc),
            ("<<", RedirectionKind.Heredoc),
            ("<&", RedirectionKind.DuplicateInput),
            ("<>", RedirectionKind.InputAndOutput),
            ("<", RedirectionKind.Input),
            (">>", RedirectionKind.Append),
            (">&", RedirectionKind.DuplicateOutput),
            (">|", RedirectionKind.Clobber),
            (">", RedirectionKind.Output),
            ("&>>", RedirectionKind.AppendOutputAndError),
            ("&>", RedirectionKind.OutputAndError),
        ];

        public static OperatorOf Find(ReadOnlySpan<char> rest)
        {
            var descriptor = DescriptorLength(rest);
            var behind = rest[descriptor..];
            if (behind is [] or [not ('<' or '>' or '&'), ..] or ['<' or '>', '(', ..])
            {
                return default;
            }

            foreach (var (text, kind) in Operators)
            {
                if (behind.StartsWith(text) && (descriptor == 0 || text[0] != '&'))
                {
                    int? number = descriptor > 0 && int.TryParse(rest[..descriptor], NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
                    return new(descriptor + text.Length, kind, number, text == "<<-");
                }
            }

            return default;
        }

        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out OperatorOf result)
        {
            result = Find(rest);
            return result.Length > 0 ? result.Length : -1;
        }

        /// <summary>Digits or a name in braces right before the operator.</summary>
        private static int DescriptorLength(ReadOnlySpan<char> rest)
        {
            if (rest is ['{', ..])
            {
                var name = ShellCharacters.NameLength(rest[1..]);
                return name > 0 && name + 2 < rest.Length && rest[name + 1] == '}' && rest[name + 2] is '<' or '>' ? name + 2 : 0;
            }

            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            return digits > 0 && rest[digits] is '<' or '>' ? digits : 0;
        }
    }
}
