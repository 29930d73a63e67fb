using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

/// <summary>A fixed text; a keyword has to end there as a word does. Says whether it stands there, or fails without it.</summary>
internal sealed class SignLeaf(string sign, ShellTokenKind kind, bool isRequired, string notBefore = "") : ShellLeaf<bool>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out bool result)
    {
        result = kind == ShellTokenKind.Keyword ? StartsWithKeyword(rest, sign) : rest.StartsWith(sign);
        result = result && (rest.Length == sign.Length || !notBefore.Contains(rest[sign.Length]));
        if (!result)
        {
            return isRequired ? -1 : 0;
        }

        configuration.Add(kind, start, sign.Length);
        return sign.Length;
    }
}
