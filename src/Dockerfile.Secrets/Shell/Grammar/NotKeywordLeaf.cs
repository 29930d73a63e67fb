using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

/// <summary>Fails before a keyword; eats and notes nothing.</summary>
internal sealed class NotKeywordLeaf(string keyword) : ShellLeaf<bool>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out bool result)
    {
        result = !StartsWithKeyword(rest, keyword);
        return result ? 0 : -1;
    }
}
