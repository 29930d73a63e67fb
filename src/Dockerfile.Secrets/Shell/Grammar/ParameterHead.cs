using System.Diagnostics.CodeAnalysis;
using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

/// <summary>What <c>${</c> starts with, up to the operand.</summary>
internal readonly record struct ParameterHead(string Name, string? Subscript, ParameterOperator Operator);

/// <summary><c>$name</c>, <c>$1</c>, <c>$?</c>.</summary>
internal sealed class PlainParameterLeaf : ShellLeaf<ShellWordPart>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, [MaybeNull] out ShellWordPart result)
    {
        result = null;
        if (At(rest, 0) != '$' || rest.Length < 2)
        {
            return -1;
        }

        var name = NameLength(rest[1..]);
        name = name == 0 && (char.IsAsciiDigit(rest[1]) || "@*#?-$!".Contains(rest[1])) ? 1 : name;
        if (name == 0)
        {
            return -1;
        }

        configuration.Add(ShellTokenKind.Bracket, start, name + 1);
        result = new ParameterPart(
            configuration.Map(start, name + 1), rest.Slice(1, name).ToString(), null, ParameterOperator.None, [], isBraced: false, isClosed: true);
        return name + 1;
    }
}

internal sealed class ParameterHeadLeaf : ShellLeaf<ParameterHead>
{
    // The longer of two with a common start stands first.
    private static readonly (string Sign, ParameterOperator Operator)[] Operators =
    [
        (":-", ParameterOperator.DefaultIfEmpty), (":=", ParameterOperator.AssignIfEmpty), (":?", ParameterOperator.RequireNotEmpty),
        (":+", ParameterOperator.AlternativeIfNotEmpty), (":", ParameterOperator.Slice), ("-", ParameterOperator.Default),
        ("=", ParameterOperator.Assign), ("?", ParameterOperator.Require), ("+", ParameterOperator.Alternative),
        ("##", ParameterOperator.TrimLongestPrefix), ("#", ParameterOperator.TrimPrefix), ("%%", ParameterOperator.TrimLongestSuffix),
        ("%", ParameterOperator.TrimSuffix), ("//", ParameterOperator.ReplaceAll), ("/", ParameterOperator.ReplaceFirst),
        ("^^", ParameterOperator.ChangeCase), ("^", ParameterOperator.ChangeCase), (",,", ParameterOperator.ChangeCase),
        (",", ParameterOperator.ChangeCase), ("@", ParameterOperator.Transform),
    ];

    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out ParameterHead result)
    {
        result = default;
        if (!rest.StartsWith("${"))
        {
            return -1;
        }

        var i = 2;
        var prefix = ParameterOperator.None;
        if (At(rest, 2) is '#' or '!' && Parameter(rest, 3, out _) is var name and > 0 && (rest[2] == '!' || At(rest, 3 + name) == '}'))
        {
            prefix = rest[2] == '#' ? ParameterOperator.Length : ParameterOperator.Indirect;
            i = 3;
        }

        var length = Parameter(rest, i, out var subscript);
        var nameText = length == 0 ? "" : rest.Slice(i, length - (subscript is null ? 0 : subscript.Length + 2)).ToString();
        i += length;
        var op = prefix;
        if (prefix == ParameterOperator.None && At(rest, i) != '}')
        {
            op = ParameterOperator.Unknown;
            foreach (var (sign, candidate) in Operators)
            {
                if (length > 0 && rest[i..].StartsWith(sign))
                {
                    op = candidate;
                    i += sign.Length;
                    break;
                }
            }
        }

        configuration.Add(ShellTokenKind.Bracket, start, i);
        result = new ParameterHead(nameText, subscript, op);
        return i;
    }

    private static int Parameter(ReadOnlySpan<char> rest, int at, out string? subscript)
    {
        subscript = null;
        var text = rest[at..];
        var length = NameLength(text);
        if (length == 0)
        {
            while (length < text.Length && char.IsAsciiDigit(text[length]))
            {
                length++;
            }

            return length > 0 ? length : text.Length > 0 && "@*#?-$!".Contains(text[0]) ? 1 : 0;
        }

        if (At(text, length) == '[')
        {
            var end = text[length..].IndexOfAny("]}\n");
            if (end > 0 && text[length + end] == ']')
            {
                subscript = text.Slice(length + 1, end - 1).ToString();
                return length + end + 1;
            }
        }

        return length;
    }
}
