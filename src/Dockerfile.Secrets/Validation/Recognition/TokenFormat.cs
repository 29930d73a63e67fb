namespace DockerfileSecrets.Recognition;

/// <summary>A kind of token that is known by how it begins, what it is made of and how long it is.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Prefix">How it begins, with regard to case.</param>
/// <param name="Characters">What follows the prefix.</param>
/// <param name="Least">How many characters follow at least.</param>
/// <param name="Most">How many follow at most: one more, and it is something else.</param>
internal sealed record TokenFormat(string Name, string Prefix, TokenCharacters Characters, int Least, int Most)
{
    /// <summary>How long the token is that begins at a place where the prefix begins a word; 0 when it is none.</summary>
    public int LengthAt(string text, int start)
    {
        var rest = text.AsSpan(start + Prefix.Length);
        var count = rest.IndexOfAnyExcept(Characters.Set);
        count = count < 0 ? rest.Length : count;
        return count < Least || count > Most ? 0 : Prefix.Length + count;
    }
}
