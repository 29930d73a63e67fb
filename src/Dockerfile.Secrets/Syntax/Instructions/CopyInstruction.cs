using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>COPY: files from the context, a stage or an image into the image.</summary>
/// <remarks><code>
/// COPY --from=build --chown=1000 /out/app /app
///                                ^^^^^^^^ Sources
///                                         ^^^^ Destination
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseCopy</c>.</remarks>
public sealed class CopyInstruction : Instruction
{
    internal CopyInstruction(DraftElement draft)
        : base(draft) => HeredocsBehind = draft.Heredocs;

    /// <summary>What is copied: every argument but the last, heredoc markers included. Empty when a destination is missing too.</summary>
    public ImmutableArray<Argument> Sources => Arguments.Length < 2 ? [] : Arguments[..^1];

    /// <summary>Where it goes; <see langword="null"/> when there are fewer than two arguments (DFS014).</summary>
    public Argument? Destination => Arguments.Length < 2 ? null : Arguments[^1];

    /// <summary>The stage (by name or number), image or context that files are taken from. <see langword="null"/> without the flag; of repeated flags (an error) the first.</summary>
    public Flag? From => FindFlag("from");

    /// <summary>Who owns the files. <see langword="null"/> without the flag; of repeated flags (an error) the first.</summary>
    public Flag? Chown => FindFlag("chown");

    /// <summary>The mode of the files. <see langword="null"/> without the flag; of repeated flags (an error) the first.</summary>
    public Flag? Chmod => FindFlag("chmod");

    /// <summary>Whether the files become a layer independent of those below.</summary>
    public bool Link => IsFlagTrue("link");

    /// <summary>Whether the directories of the sources are kept.</summary>
    public bool Parents => IsFlagTrue("parents");

    /// <summary>The values of all <c>--exclude</c>: patterns that are left out. Empty when there are none.</summary>
    public ImmutableArray<Flag> Excludes => FindFlags("exclude");

    private protected override ImmutableArray<Heredoc> HeredocsBehind { get; }
}
