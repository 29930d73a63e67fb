namespace DockerfileSecrets;

/// <summary>A name and its value in ENV, LABEL or ARG.</summary>
/// <remarks><code>
/// ENV NPM_CONFIG_LOGLEVEL=warn         ARG VERSION
///     ^^^^^^^^^^^^^^^^^^^ Name             ^^^^^^^ Name, Value is null
///                         ^^^^ Value
/// </code>
/// Both are as written: quotes, escapes and variables are resolved later (BuildKit <c>shell/lex.go</c>).</remarks>
public sealed class NameValue : SyntaxNode
{
    private readonly Slice _name;
    private readonly Slice _value;

    internal NameValue(ElementText element, Slice name, Slice value, bool hasValue, bool isLegacy)
        : base(element)
    {
        _name = name;
        _value = value;
        HasValue = hasValue;
        IsLegacy = isLegacy;
    }

    /// <summary>From the name to the end of the value.</summary>
    public override TextSpan Span => Element.ToRelative(Slice.FromBounds(_name.Start, HasValue ? _value.End : _name.End));

    /// <summary>The name; empty in <c>=value</c>, which is an error.</summary>
    public string Name => Element.GetLogical(_name);

    /// <summary>The value as written; <see langword="null"/> when there is none, empty in <c>NAME=</c>.</summary>
    public string? Value => HasValue ? Element.GetLogical(_value) : null;

    /// <summary>Whether there is a value, even an empty one.</summary>
    public bool HasValue { get; }

    /// <summary>The same as <see cref="Name"/>, without making a string.</summary>
    internal ReadOnlySpan<char> NameText => Element.GetLogicalSpan(_name);

    /// <summary>The same as <see cref="Value"/>, without making a string; empty when there is none.</summary>
    internal ReadOnlySpan<char> ValueText => HasValue ? Element.GetLogicalSpan(_value) : default;

    /// <summary>Whether the pair is of the old form <c>ENV NAME value</c>, without an equal sign.</summary>
    public bool IsLegacy { get; }

    /// <summary>Where the name stands, relative to the element.</summary>
    public TextSpan NameSpan => Element.ToRelative(_name);

    /// <summary>Where the value stands, relative to the element; <see langword="null"/> when there is none.</summary>
    public TextSpan? ValueSpan => HasValue ? Element.ToRelative(_value) : null;
}
