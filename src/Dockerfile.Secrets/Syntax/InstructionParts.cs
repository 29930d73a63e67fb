using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What the parser found of an instruction; every instruction node takes what it keeps out of it, and takes over the nodes in it.</summary>
internal readonly struct InstructionParts
{
    public required ElementText Text { get; init; }

    public required InstructionKind Kind { get; init; }

    /// <summary>Where in the joined line the instruction begins, with its keyword; it takes all that follows.</summary>
    public required int Start { get; init; }

    public required int KeywordLength { get; init; }

    public required ImmutableArray<Flag> Flags { get; init; }

    public required ArgumentForm Form { get; init; }

    public required ImmutableArray<Argument> Arguments { get; init; }

    public required ImmutableArray<Heredoc> Heredocs { get; init; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public required InstructionDiagnostics? Diagnostics { get; init; }
}
