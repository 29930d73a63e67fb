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
    private DocumentElement _owner;
    private readonly Slice _name;

    /// <summary>Where the value starts; the complement of that in the old form.</summary>
    private readonly int _valueStart;

    /// <summary>The length of the value; -1 when there is none.</summary>
    private readonly int _valueLength;

    internal NameValue(DocumentElement owner, Slice name, Slice? value, bool isLegacy)
    {
        _owner = owner;
        _name = name;
        _valueStart = isLegacy ? ~value.GetValueOrDefault().Start : value.GetValueOrDefault().Start;
        _valueLength = value?.Length ?? -1;
    }

    /// <summary>From the name to the end of the value.</summary>
    public override TextSpan Span => Element.ToRelative(Slice.FromBounds(_name.Start, HasValue ? ValueSlice.End : _name.End));

    /// <summary>The name; empty in <c>=value</c>, which is an error.</summary>
    public string Name => Element.GetLogical(_name);

    /// <summary>The value as written; <see langword="null"/> when there is none, empty in <c>NAME=</c>.</summary>
    public string? Value => HasValue ? Element.GetLogical(ValueSlice) : null;

    /// <summary>Whether there is a value, even an empty one.</summary>
    public bool HasValue => _valueLength >= 0;

    internal override DocumentElement Owner => _owner;

    /// <summary>Gives the node to the element that is made of it.</summary>
    internal void Join(DocumentElement owner) => _owner = owner;

    /// <summary>The same as <see cref="Name"/>, without making a string.</summary>
    internal ReadOnlySpan<char> NameText => Element.GetLogicalSpan(_name);

    /// <summary>The same as <see cref="Value"/>, without making a string; empty when there is none.</summary>
    internal ReadOnlySpan<char> ValueText => HasValue ? Element.GetLogicalSpan(ValueSlice) : default;

    /// <summary>Whether the pair is of the old form <c>ENV NAME value</c>, without an equal sign.</summary>
    public bool IsLegacy => _valueStart < 0;

    /// <summary>Where the name stands, relative to the element.</summary>
    public TextSpan NameSpan => Element.ToRelative(_name);

    /// <summary>Where the value stands, relative to the element; <see langword="null"/> when there is none.</summary>
    public TextSpan? ValueSpan => HasValue ? Element.ToRelative(ValueSlice) : null;

    private Slice ValueSlice => new(IsLegacy ? ~_valueStart : _valueStart, _valueLength);
}
