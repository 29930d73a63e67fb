using System.Buffers;
using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

/// <summary><c>name=</c>, <c>name+=</c> or <c>name[i]=</c>.</summary>
internal sealed class AssignmentHeadLeaf : ShellLeaf<AssignmentHeadLeaf.Head>
{
    private static readonly SearchValues<char> SubscriptEnds = SearchValues.Create("] \t\n;&|()<>");

    public readonly record struct Head(string Name, string? Subscript, bool IsAppend);

    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out Head result)
    {
        result = default;
        var name = NameLength(rest);
        var i = name;
        string? subscript = null;
        if (name == 0)
        {
            return -1;
        }

        if (At(rest, i) == '[')
        {
            var end = rest[i..].IndexOfAny(SubscriptEnds);
            if (end < 0 || rest[i + end] != ']')
            {
                return -1;
            }

            subscript = rest.Slice(i + 1, end - 1).ToString();
            i += end + 1;
        }

        var isAppend = At(rest, i) == '+';
        i += isAppend ? 1 : 0;
        if (At(rest, i) != '=')
        {
            return -1;
        }

        i++;
        if (At(rest, i) == '(')
        {
            configuration.ArrayAt = start + i;
        }

        configuration.Add(ShellTokenKind.Name, start, i);
        result = new Head(rest[..name].ToString(), subscript, isAppend);
        return i;
    }
}
