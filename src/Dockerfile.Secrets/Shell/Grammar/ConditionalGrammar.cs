using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>What stands between <c>[[</c> and <c>]]</c>: words and operators, of which the words are kept.</summary>
internal sealed class ConditionalGrammar : Parser<char, ImmutableArray<ShellWord>>
{
    private static readonly ReservedLeaf Open = new("[[");
    private static readonly ReservedLeaf Close = new("]]");
    private static readonly OperatorLeaf Operator = new();

    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out ImmutableArray<ShellWord> result)
    {
        result = default;
        if (!Open.TryParse(ref state, ref expecteds, out _))
        {
            return false;
        }

        var words = ImmutableArray.CreateBuilder<ShellWord>();
        while (true)
        {
            _ = Trivia.Blanks.TryParse(ref state, ref expecteds, out _);
            if (Close.TryParse(ref state, ref expecteds, out _))
            {
                result = words.ToImmutable();
                return true;
            }

            if (Operator.TryParse(ref state, ref expecteds, out var joins))
            {
                if (joins)
                {
                    _ = Trivia.Lines.TryParse(ref state, ref expecteds, out _);
                }

                continue;
            }

            var isPattern = words.Count > 0 && words[^1].Constant == "=~";
            if (!(isPattern ? WordGrammar.Pattern : WordGrammar.Word).TryParse(ref state, ref expecteds, out var word))
            {
                return false;
            }

            words.Add(word);
        }
    }

    /// <summary>An operator that is no word; gives whether the expression may go on in the next line.</summary>
    private sealed class OperatorLeaf : ShellLeaf<bool>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out bool result)
        {
            result = rest is ['&', '&', ..] or ['|', '|', ..];
            return result ? 2 : rest is ['(' or ')', ..] or ['<' or '>', ' ' or '\t', ..] ? 1 : -1;
        }
    }
}
