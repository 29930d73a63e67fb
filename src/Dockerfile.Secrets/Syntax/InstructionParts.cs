using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What the parser found of an instruction; every instruction node takes what it keeps out of it. One serves for all instructions
/// of a document in turn.</summary>
internal sealed class InstructionParts
{
    public ElementText Element { get; set; } = null!;

    public InstructionKind Kind { get; set; }

    /// <summary>Where in the joined line the instruction begins, with its keyword; it takes all that follows.</summary>
    public int Start { get; set; }

    public int KeywordLength { get; set; }

    public ImmutableArray<Flag> Flags { get; set; } = [];

    public ArgumentForm Form { get; set; }

    public ImmutableArray<Argument> Arguments { get; set; } = [];

    public ImmutableArray<Heredoc> Heredocs { get; set; } = [];

    /// <summary>What is wrong; null when nothing is.</summary>
    public InstructionDiagnostics? Diagnostics { get; set; }
}
