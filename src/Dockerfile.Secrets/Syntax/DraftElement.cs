using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Stands for an instruction that is cut but not made yet: what is cut belongs to it until the node takes it over. One serves for all instructions of a
/// document in turn.</summary>
internal sealed class DraftElement() : DocumentElement(default)
{
    public override TextSpan Span => new(0, Element.Full.Length);

    public InstructionKind Kind { get; set; }

    /// <summary>Where in the joined line the instruction begins, with its keyword; it takes all that follows.</summary>
    public int Start { get; set; }

    public int KeywordLength { get; set; }

    public ImmutableArray<Flag> Flags { get; set; } = [];

    public ArgumentForm Form { get; set; }

    public ImmutableArray<Argument> Arguments { get; set; } = [];

    public ImmutableArray<Heredoc> Heredocs { get; set; } = [];

    /// <summary>What is wrong; null when nothing is.</summary>
    public InstructionDiagnostics? Found { get; set; }

    /// <summary>Turns to another instruction, or to the same with more text.</summary>
    public void TurnTo(in ElementText text) => _text = text;
}
