using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

/// <summary>Whether something that nests starts here; eats nothing.</summary>
internal sealed class NestingStartLeaf : ShellLeaf<bool>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out bool result)
    {
        result = (At(rest, 0) is '$' && At(rest, 1) is '(' or '{')
            || (At(rest, 0) is '<' or '>' && At(rest, 1) == '(')
            || (At(rest, 0) == '(' && configuration.ArrayAt == start);
        return result ? 0 : -1;
    }
}
