namespace DockerfileSecrets;

/// <summary>Stands for an instruction that is cut but not made yet. One serves for all instructions of a document in turn: what is cut belongs to it until the
/// instruction takes it over.</summary>
internal sealed class DraftElement() : DocumentElement(default)
{
    public override TextSpan Span => new(0, Element.Full.Length);

    /// <summary>Turns to another instruction, or to the same with more text.</summary>
    public void TurnTo(ElementText text) => _text = text;
}
