using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary><c>${...}</c>: head, operator, operand.</summary>
internal sealed class ParameterGrammar(WordContext operand) : Parser<char, WordPart>
{
    private static readonly HeadLeaf Head = new();
    private readonly Parser<char, ShellWord> _operand =
        new Nested<ShellWord>(Parser.Rec(() => operand == WordContext.Operand ? WordGrammar.Operand : WordGrammar.QuotedOperand));

    private readonly Parser<char, char> _end = Parser.Char('}');

    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out WordPart result)
    {
        result = null!;
        var start = (int)state.Location;
        if (!Head.TryParse(ref state, ref expecteds, out var head))
        {
            return false;
        }

        ShellWord? word = null;
        if (head.Operator.Length > 0 && !_operand.TryParse(ref state, ref expecteds, out word))
        {
            return false;
        }

        if (!_end.TryParse(ref state, ref expecteds, out _))
        {
            return false;
        }

        result = new ParameterPart(((ShellConfiguration)state.Configuration).SpanOf(start, (int)state.Location), head.Name, head.Operator, word)
        {
            IsLength = head.IsLength,
            IsIndirect = head.IsIndirect,
            Index = head.Index,
        };
        return true;
    }

    private readonly record struct HeadOf(string Name, string Operator, string? Index, bool IsLength, bool IsIndirect);

    /// <summary>Everything up to the operand: <c>${</c>, <c>#</c> or <c>!</c>, the name, an index, the operator.</summary>
    private sealed class HeadLeaf : ShellLeaf<HeadOf>
    {
        private static readonly string[] Operators =
            [":-", ":=", ":?", ":+", "-", "=", "?", "+", "##", "#", "%%", "%", "//", "/#", "/%", "/", "^^", "^", ",,", ",", ":", "@", "*"];

        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out HeadOf result)
        {
            result = default;
            var i = 2;
            var prefix = i < rest.Length && rest[i] is '#' or '!' && i + 1 < rest.Length && ParameterLength(rest[(i + 1)..]) > 0 && !IsOperand(rest[(i + 1)..])
                ? rest[i++]
                : '\0';
            var name = i < rest.Length ? ParameterLength(rest[i..]) : 0;
            if (name == 0)
            {
                return -1;
            }

            var text = rest.Slice(i, name).ToString();
            i += name;
            string? index = null;
            if (i < rest.Length && rest[i] == '[')
            {
                var end = rest[i..].IndexOfAny(']', '\n');
                if (end < 0 || rest[i + end] != ']')
                {
                    return -1;
                }

                index = rest.Slice(i + 1, end - 1).ToString();
                i += end + 1;
            }

            var found = i < rest.Length && rest[i] == '}' ? "" : OperatorOf(rest[i..]);
            if (found is null)
            {
                return -1;
            }

            result = new HeadOf(text, found, index, prefix == '#', prefix == '!');
            return i + found.Length;
        }

        /// <summary>Whether what looks like the special parameter behind <c>#</c> is an operator of <c>$#</c>: <c>${#-x}</c>, <c>${##x}</c>.</summary>
        private static bool IsOperand(ReadOnlySpan<char> rest) =>
            ShellCharacters.IsSpecialParameter(rest[0]) && (rest.Length < 2 || rest[1] != '}');

        private static string? OperatorOf(ReadOnlySpan<char> rest)
        {
            foreach (var candidate in Operators)
            {
                if (rest.StartsWith(candidate))
                {
                    return candidate;
                }
            }

            return null;
        }

        private static int ParameterLength(ReadOnlySpan<char> rest)
        {
            if (ShellCharacters.NameLength(rest) is > 0 and var name)
            {
                return name;
            }

            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? rest.Length : digits;
            return digits > 0 ? digits : rest.Length > 0 && ShellCharacters.IsSpecialParameter(rest[0]) ? 1 : 0;
        }
    }
}
