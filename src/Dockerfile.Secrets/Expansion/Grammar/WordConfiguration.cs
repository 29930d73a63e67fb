using Pidgin.Configuration;

namespace DockerfileSecrets;

/// <summary>What the one static grammar needs to know about the word it reads.</summary>
/// <remarks>Made anew for each word: <see cref="Depth"/> changes while the word is read.</remarks>
internal sealed class WordConfiguration(char escapeCharacter, WordQuoting quoting) : DefaultConfiguration<char>
{
    /// <summary>How deep braced variables may stand inside each other. A test reads that many on half of the smallest default
    /// stack (512 KB); no real file comes near.</summary>
    public const int MaxDepth = 48;

    public char EscapeCharacter { get; } = escapeCharacter;

    public bool QuotesAct { get; } = quoting == WordQuoting.Processed;

    /// <summary>How many modifiers' words enclose the place that is being read.</summary>
    public int Depth { get; set; }
}
