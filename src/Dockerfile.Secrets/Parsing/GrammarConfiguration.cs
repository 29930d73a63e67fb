using Pidgin.Configuration;

namespace DockerfileSecrets.Parsing;

/// <summary>What the instruction grammar must know of its surroundings; it lets one static grammar serve both escape characters.</summary>
/// <param name="escape">The escape character in effect.</param>
/// <param name="start">Where the text that is parsed stands in the joined line.</param>
internal sealed class GrammarConfiguration(char escape, int start) : DefaultConfiguration<char>
{
    public char Escape { get; } = escape;

    public int Start { get; } = start;
}
