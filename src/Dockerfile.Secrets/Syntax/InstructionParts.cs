using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What the parser found of an instruction; every instruction node is made of it.</summary>
internal sealed class InstructionParts
{
    public required ElementText Element { get; init; }

    public required InstructionKind Kind { get; init; }

    public required Slice Keyword { get; init; }

    /// <summary>From the keyword to the end of the line.</summary>
    public required Slice Line { get; init; }

    public required ImmutableArray<Flag> Flags { get; init; }

    public required ArgumentForm Form { get; init; }

    public required ImmutableArray<Argument> Arguments { get; init; }

    /// <summary>Behind keyword and flags, up to the end of the line.</summary>
    public required Slice ArgumentText { get; init; }

    public ImmutableArray<Heredoc> Heredocs { get; set; } = [];

    public ImmutableArray<ParserDiagnostic> Diagnostics { get; set; } = [];
}
