namespace DockerfileSecrets.Shell;

/// <summary>One reserved word, where it stands as a word of its own.</summary>
internal sealed class ReservedLeaf(string word) : ShellLeaf<string>
{
    protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out string result)
    {
        result = word;
        return rest.StartsWith(word) && (rest.Length == word.Length || ShellCharacters.EndsWord(rest[word.Length])) ? word.Length : -1;
    }
}
