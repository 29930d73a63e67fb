using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>ADD: files from the context, a URL or a git repository into the image.</summary>
/// <remarks><code>
/// ADD --checksum=sha256:24454f... https://example.com/tool.tgz /opt/
///                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Sources
///                                                              ^^^^^ Destination
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseAdd</c>.</remarks>
public sealed class AddInstruction : Instruction
{
    internal AddInstruction(DraftElement draft)
        : base(draft) => HeredocsBehind = draft.Heredocs;

    /// <summary>What is copied: every argument but the last, heredoc markers included. Empty when a destination is missing too.</summary>
    public ImmutableArray<Argument> Sources => Arguments.Length < 2 ? [] : Arguments[..^1];

    /// <summary>Where it goes; <see langword="null"/> when there are fewer than two arguments (DFS014).</summary>
    public Argument? Destination => Arguments.Length < 2 ? null : Arguments[^1];

    /// <summary>Who owns the files. <see langword="null"/> without the flag; of repeated flags (an error) the first.</summary>
    public Flag? Chown => FindFlag("chown");

    /// <summary>The mode of the files. <see langword="null"/> without the flag; of repeated flags (an error) the first.</summary>
    public Flag? Chmod => FindFlag("chmod");

    /// <summary>What the download must be. <see langword="null"/> without the flag; of repeated flags (an error) the first.</summary>
    public Flag? Checksum => FindFlag("checksum");

    /// <summary>Whether the files become a layer independent of those below.</summary>
    public bool Link => IsFlagTrue("link");

    /// <summary>Whether the <c>.git</c> folder of a repository is kept.</summary>
    public bool KeepGitDir => IsFlagTrue("keep-git-dir");

    /// <summary>Whether archives are unpacked, also downloaded ones. <see langword="null"/> without the flag; of repeated flags (an error) the first.</summary>
    public Flag? Unpack => FindFlag("unpack");

    /// <summary>The values of all <c>--exclude</c>: patterns that are left out. Empty when there are none.</summary>
    public ImmutableArray<Flag> Excludes => FindFlags("exclude");

    private protected override ImmutableArray<Heredoc> HeredocsBehind { get; }
}
