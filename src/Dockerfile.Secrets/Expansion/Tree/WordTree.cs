using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A word cut into its parts; the parts follow each other without a gap.</summary>
internal sealed class WordTree(ImmutableArray<WordPart> parts)
{
    public static WordTree Empty { get; } = new([]);

    public ImmutableArray<WordPart> Parts { get; } = parts;
}
