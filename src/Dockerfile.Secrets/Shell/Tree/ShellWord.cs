using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>A word: parts without a blank between them.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Parts">The parts; empty for an empty word, such as the value of <c>A=</c>.</param>
internal sealed record ShellWord(TextSpan Span, ImmutableArray<WordPart> Parts) : ShellNode(Span)
{
    private string? _constant;

    public override IEnumerable<ShellNode> Children => Parts;

    /// <summary>Whether the word is the same in every run, glob characters and a tilde taken as they stand.</summary>
    public bool IsConstant => Parts.All(p => p.Constant is not null);

    /// <summary>What the word always is, quotes removed, glob characters and a tilde as they stand; null when it depends on something.</summary>
    public string? Constant => _constant ??= IsConstant ? string.Concat(Parts.Select(p => p.Constant)) : null;

    /// <summary>Whether some of it is quoted or escaped.</summary>
    public bool IsQuoted => Parts.Any(p => p is EscapedPart or SingleQuotedPart or DoubleQuotedPart);
}
