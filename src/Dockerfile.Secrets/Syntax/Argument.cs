namespace DockerfileSecrets;

/// <summary>One argument of an instruction, as BuildKit lists them: a word, a string of a JSON array, or all the rest as one.</summary>
/// <remarks><code>
/// COPY package.json /app/        CMD ["npm", "start"]        RUN npm ci &amp;&amp; npm test
///      ^^^^^^^^^^^^ ^^^^^             ^^^^^  ^^^^^^^             ^^^^^^^^^^^^^^^^^^ 
/// </code></remarks>
public sealed class Argument : SyntaxNode
{
    private readonly Slice _slice;
    private string? _value;

    internal Argument(ElementText element, Slice slice, string? value)
        : base(element)
    {
        _slice = slice;
        _value = value;
    }

    /// <inheritdoc/>
    public override TextSpan Span => Element.ToRelative(_slice);

    /// <summary>What the argument says: continuations joined, the escapes of JSON resolved; quotes and variables of words as they
    /// are written. Empty for the JSON string <c>""</c>.</summary>
    public string Value => _value ??= Element.GetLogical(_slice);

    internal Slice LogicalSlice => _slice;

    /// <summary>The same as <see cref="Value"/>, without making a string where none is needed.</summary>
    public ReadOnlySpan<char> ValueText => _value is null ? Element.GetLogicalSpan(_slice) : _value;
}
