namespace DockerfileSecrets;

/// <summary>A parser directive at the top of the file: <c># syntax=</c>, <c># escape=</c> or <c># check=</c>.</summary>
/// <remarks><code>
/// # syntax=docker/dockerfile:1
/// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Span
///   ^^^^^^ NameSpan
///          ^^^^^^^^^^^^^^^^^^^ ValueSpan
/// </code>
/// Directives count only as the first lines of the file (BuildKit <c>parser/directives.go</c>, <c>ParseLine</c>).</remarks>
public sealed class Directive : DocumentElement
{
    private readonly Slice _name;
    private readonly Slice _value;

    internal Directive(in ElementText element, Slice name, Slice value)
        : base(in element)
    {
        _name = name;
        _value = value;
    }

    /// <inheritdoc/>
    public override TextSpan Span => TextSpan.FromBounds(ContentStart, ValueSpan.End);

    /// <summary>The name as it is written; names are compared without regard to case.</summary>
    public string Name => Element.GetLogical(_name);

    /// <summary>The value without the white space around it; never empty.</summary>
    public string Value => Element.GetLogical(_value);

    /// <summary>Where the name stands, relative to the element.</summary>
    public TextSpan NameSpan => Element.ToRelative(_name);

    /// <summary>Where the value stands, relative to the element.</summary>
    public TextSpan ValueSpan => Element.ToRelative(_value);

    internal bool IsNamed(string name) => Element.GetLogicalSpan(_name).Equals(name, StringComparison.OrdinalIgnoreCase);
}
