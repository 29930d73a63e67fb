using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Output.Tree;

/// <summary>A node of the tree as it is printed, whatever the format.</summary>
/// <param name="Kind">What it is: <c>run</c>, <c>flag</c>, <c>secretMount</c>.</param>
/// <param name="Span">Where it stands, in offsets of the file.</param>
/// <param name="Start">Line and column of its start.</param>
/// <param name="End">Line and column behind its end.</param>
/// <param name="Name">The keyword, or the name of a flag, pair, entry, directive or heredoc.</param>
/// <param name="Value">What it says.</param>
/// <param name="Traits">What else is to be said: the form of the arguments, of a heredoc.</param>
/// <param name="Options">The typed options of a mount that are given or have a default by another.</param>
/// <param name="Children">The nodes inside.</param>
internal sealed record TreeNode(
    string Kind,
    TextSpan Span,
    LinePosition Start,
    LinePosition End,
    string? Name,
    string? Value,
    ImmutableArray<string> Traits,
    ImmutableArray<TreeOption> Options,
    ImmutableArray<TreeNode> Children);

/// <summary>A typed option of a mount.</summary>
/// <param name="Name">Its name in the library, in camelCase.</param>
/// <param name="Value">Its value as text; as written when it is not known.</param>
/// <param name="State">Whether it is known, unresolved or invalid.</param>
internal sealed record TreeOption(string Name, string Value, string State);
