using System.Buffers;
using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

/// <summary><c>name=</c>, <c>name+=</c> or <c>name[i]=</c>.</summary>
internal sealed class AssignmentHeadLeaf : ShellLeaf<AssignmentHeadLeaf.Head>
{
    private static readonly SearchValues<char> SubscriptEnds = SearchValues.Create("] \t\n;&|()<>");

    public readonly record struct Head(string Name, string? Subscript, bool IsAppend);

    /// <summary>How long the head at the start of the text is, with its equals sign; negative when there is none.</summary>
    public static int Length(ReadOnlySpan<char> rest)
    {
        var i = NameLength(rest);
        if (i == 0)
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

            i += end + 1;
        }

        i += At(rest, i) == '+' ? 1 : 0;
        return At(rest, i) == '=' ? i + 1 : -1;
    }

    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out Head result)
    {
        result = default;
        var i = Length(rest);
        if (i < 0)
        {
            return -1;
        }

        var name = NameLength(rest);
        var isAppend = rest[i - 2] == '+';
        var subscript = rest[name] == '[' ? rest[(name + 1)..(isAppend ? i - 3 : i - 2)].ToString() : null;
        if (At(rest, i) == '(')
        {
            configuration.ArrayAt = start + i;
        }

        configuration.Add(ShellTokenKind.Name, start, i);
        result = new Head(rest[..name].ToString(), subscript, isAppend);
        return i;
    }
}
