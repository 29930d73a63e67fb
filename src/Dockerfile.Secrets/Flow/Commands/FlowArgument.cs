namespace DockerfileSecrets.Flow;

/// <summary>A word of a command, expanded.</summary>
/// <param name="Value">What it can be.</param>
/// <param name="Span">Where it stands, in offsets of the file.</param>
internal readonly record struct FlowArgument(FlowValue Value, TextSpan Span)
{
    public string Text => Value.Text;
}
