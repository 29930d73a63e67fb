using System.Diagnostics.CodeAnalysis;
using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

/// <summary><c>name ()</c>, <c>function name</c> or <c>function name ()</c>.</summary>
internal sealed class FunctionHeadLeaf : ShellLeaf<string>
{
    public static int Length(ReadOnlySpan<char> rest, out Range name)
    {
        var hasKeyword = StartsWithKeyword(rest, "function");
        var start = hasKeyword ? SkipBlanks(rest, "function".Length) : 0;
        var end = start;
        while (end < rest.Length && !WordEnds.Contains(rest[end]) && !"'\"\\$`=".Contains(rest[end]))
        {
            end++;
        }

        name = start..end;
        if (end == start)
        {
            return -1;
        }

        var open = SkipBlanks(rest, end);
        var close = SkipBlanks(rest, open + 1);
        return At(rest, open) == '(' && At(rest, close) == ')' ? close + 1 : hasKeyword ? end : -1;
    }

    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, [MaybeNull] out string result)
    {
        var length = Length(rest, out var name);
        result = length < 0 ? null : rest[name].ToString();
        configuration.Add(ShellTokenKind.Name, start, Math.Max(0, length));
        return length;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int index)
    {
        while (At(text, index) is ' ' or '\t')
        {
            index++;
        }

        return index;
    }
}
