using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What the parser found of an instruction; every instruction node takes what it keeps out of it. One serves for all instructions
/// of a document in turn.</summary>
internal sealed class InstructionParts
{
    public ElementText Element { get; set; } = null!;

    public InstructionKind Kind { get; set; }

    public Slice Keyword { get; set; }

    /// <summary>From the keyword to the end of the line.</summary>
    public Slice Line { get; set; }

    public ImmutableArray<Flag> Flags { get; set; } = [];

    public ArgumentForm Form { get; set; }

    public ImmutableArray<Argument> Arguments { get; set; } = [];

    public ImmutableArray<Heredoc> Heredocs { get; set; } = [];

    public ImmutableArray<ParserDiagnostic> Diagnostics { get; set; } = [];
}
