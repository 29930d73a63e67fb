namespace DockerfileSecrets;

/// <summary>One argument of an instruction, as BuildKit lists them: a word, a string of a JSON array, or all the rest as one.</summary>
/// <remarks><code>
/// COPY package.json /app/        CMD ["npm", "start"]        RUN npm ci &amp;&amp; npm test
///      ^^^^^^^^^^^^ ^^^^^             ^^^^^  ^^^^^^^             ^^^^^^^^^^^^^^^^^^ 
/// </code></remarks>
public sealed class Argument : SyntaxNode
{
    private DocumentElement _owner;
    private readonly int _start;

    /// <summary>The length; its complement for a JSON string with escapes.</summary>
    private readonly int _length;

    /// <summary>Makes an argument of a part of the joined line.</summary>
    /// <param name="owner">The element.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="length">How long it is; the complement for a JSON string with escapes.</param>
    internal Argument(DocumentElement owner, int start, int length)
    {
        _owner = owner;
        _start = start;
        _length = length;
    }

    /// <inheritdoc/>
    public override TextSpan Span => Element.ToRelative(LogicalSlice);

    /// <summary>What the argument says: continuations joined, the escapes of JSON resolved; quotes and variables of words as they
    /// are written. Empty for the JSON string <c>""</c>. A new string each time; <see cref="ValueText"/> makes one only
    /// where escapes of JSON are resolved.</summary>
    public string Value => IsEscaped ? Parsing.JsonText.Decode(Element.GetLogicalSpan(LogicalSlice)) : Element.GetLogical(LogicalSlice);

    /// <summary>The same as <see cref="Value"/>, without a string of its own unless it has escapes of JSON.</summary>
    public ReadOnlySpan<char> ValueText => IsEscaped ? Value : Element.GetLogicalSpan(LogicalSlice);

    internal override DocumentElement Owner => _owner;

    /// <summary>Gives the node to the element that is made of it.</summary>
    internal void Join(DocumentElement owner) => _owner = owner;

    internal Slice LogicalSlice => new(_start, IsEscaped ? ~_length : _length);

    private bool IsEscaped => _length < 0;
}
