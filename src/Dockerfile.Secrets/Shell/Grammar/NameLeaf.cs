namespace DockerfileSecrets.Shell;

/// <summary>The variable of a loop; empty when none stands there.</summary>
internal sealed class NameLeaf : ShellLeaf<string>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out string result)
    {
        var length = ShellCharacters.NameLength(rest);
        configuration.Add(ShellTokenKind.Name, start, length);
        result = rest[..length].ToString();
        return length;
    }
}
