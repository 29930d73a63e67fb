using System.Buffers;
using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

/// <summary><c>;</c> or <c>&amp;</c> behind a statement, if there is one; says whether it is <c>&amp;</c>.</summary>
internal sealed class SeparatorLeaf : ShellLeaf<bool>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out bool result)
    {
        result = At(rest, 0) == '&' && At(rest, 1) is not ('&' or '>');
        configuration.IsSeparated = result || (At(rest, 0) == ';' && At(rest, 1) is not (';' or '&'));
        if (!configuration.IsSeparated)
        {
            return 0;
        }

        configuration.Add(ShellTokenKind.Operator, start, 1);
        return 1;
    }
}

/// <summary>The end of a case's item; fails without one.</summary>
internal sealed class CaseEndingLeaf : ShellLeaf<CaseEnding>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out CaseEnding result)
    {
        (var length, result) = rest switch
        {
            [';', ';', '&', ..] => (3, CaseEnding.TestNext),
            [';', ';', ..] => (2, CaseEnding.Break),
            [';', '&', ..] => (2, CaseEnding.FallThrough),
            _ => (0, CaseEnding.Break),
        };
        configuration.Add(ShellTokenKind.Operator, start, length);
        return length;
    }
}

/// <summary>Whether an item of a case follows: anything but <c>esac</c> that can be a pattern.</summary>
internal sealed class CaseItemStartLeaf : ShellLeaf<bool>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out bool result)
    {
        result = At(rest, 0) == '(';
        if (!result && (IsWordEnd(rest, 0) || StartsWithKeyword(rest, "esac")))
        {
            return -1;
        }

        configuration.Add(ShellTokenKind.Operator, start, result ? 1 : 0);
        return result ? 1 : 0;
    }
}

/// <summary>A sign between the words of <c>[[ ]]</c>.</summary>
internal sealed class ConditionalSignLeaf : ShellLeaf<ShellWord?>
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("&|()<>");

    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out ShellWord? result)
    {
        result = null;
        var length = rest.IndexOfAnyExcept(Signs);
        length = length < 0 ? rest.Length : length;
        configuration.Add(ShellTokenKind.Operator, start, length);
        return length == 0 ? -1 : length;
    }
}
