using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>A word as written, in parts. Glob characters and braces stay literal.</summary>
internal sealed class ShellWord(TextSpan span, ImmutableArray<ShellWordPart> parts) : ShellNode(span)
{
    /// <summary>The parts; empty for the value of <c>A=</c> and for an empty heredoc.</summary>
    public ImmutableArray<ShellWordPart> Parts { get; } = parts;

    /// <summary>What the word says when nothing in it expands, without quotes; else <see langword="null"/>.</summary>
    public string? ConstantValue => ShellWordPart.ConstantOf(Parts);

    /// <summary>Whether some part stands in quotes or behind a backslash.</summary>
    public bool IsQuoted => Parts.Any(part => part.IsQuoted);

    public override IEnumerable<ShellNode> Children => Parts;
}
