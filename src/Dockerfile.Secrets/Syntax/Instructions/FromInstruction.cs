namespace DockerfileSecrets;

/// <summary>FROM: begins a stage on a base image or an earlier stage.</summary>
/// <remarks><code>
/// FROM --platform=$BUILDPLATFORM golang:1.26 AS build
///                                ^^^^^^^^^^^ Base
///                                               ^^^^^ StageName
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseFrom</c>.</remarks>
public sealed class FromInstruction : Instruction
{
    internal FromInstruction(DraftElement draft)
        : base(draft)
    {
    }

    /// <summary>For which platform the base is taken. <see langword="null"/> without the flag; of repeated flags (an error) the first.</summary>
    public Flag? Platform => FindFlag("platform");

    /// <summary>The image or stage that the new stage begins with, variables unexpanded; <see langword="null"/> when it is missing.</summary>
    public Argument? Base => ArgumentAt(0);

    /// <summary>The name behind <c>AS</c>, as written; <see langword="null"/> when there is none. BuildKit lower-cases it.</summary>
    public Argument? StageName => Arguments.Length == 3 && Arguments[1].ValueText.Equals("as", StringComparison.OrdinalIgnoreCase) ? Arguments[2] : null;
}
