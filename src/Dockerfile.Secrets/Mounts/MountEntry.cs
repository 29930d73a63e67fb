namespace DockerfileSecrets;

/// <summary>One field of a mount: <c>key=value</c> or a bare <c>key</c>. Raw: repeated, unknown and misspelled ones are kept.</summary>
/// <remarks><code>
/// --mount=type=secret,id=npm_token,required
///         ^^^^^^^^^^^ ^^^^^^^^^^^^ ^^^^^^^^ three entries
///                     ^^ Key
///                        ^^^^^^^^^ Value
/// </code></remarks>
public sealed class MountEntry : SyntaxNode
{
    private readonly Flag _flag;
    private readonly MountField _field;

    /// <summary>The length of a key that no mount knows; of one that mounts know, the complement of its place among <see cref="MountKeys.All"/>.</summary>
    private readonly int _key;

    internal MountEntry(Flag flag, MountField field)
    {
        _flag = flag;
        _field = field;
        var text = field.HasDoubledQuotes ? Text : field.GetRaw(flag.ValueText);
        var equal = text.IndexOf('=');
        var length = equal < 0 ? text.Length : equal;
        var known = MountKeys.IndexOf(text[..length]);
        _key = known < 0 ? length : ~known;
        Value = equal < 0 ? null : MountValueNames.TextOf(text[(equal + 1)..]);
    }

    /// <inheritdoc/>
    public override TextSpan Span
    {
        get
        {
            var span = _flag.ValuePartSpan(_field.Start, _field.Length);

            // An empty field right behind a continuation stands at the end of the line before; the mount begins with the next one.
            var start = _flag.ValueSpan!.Value.Start;
            return span.Start < start ? new TextSpan(start, 0) : span;
        }
    }

    /// <summary>The field without the quotes of CSV, as written.</summary>
    public string Text => _field.GetText(_flag.ValueText);

    /// <summary>The key, lower-cased as BuildKit does; aliases are kept (<c>src</c> stays <c>src</c>).</summary>
    public string Key => _key < 0 ? MountKeys.All[~_key] : RawKey.ToLowerInvariant();

    /// <summary>The key as written.</summary>
    public string RawKey => Text[..KeyLength];

    /// <summary>The value behind the first <c>=</c>; <see langword="null"/> for a bare key, empty in <c>key=</c>. Variables are unexpanded.</summary>
    public string? Value { get; }

    /// <summary>The value as the builder sees it (see <see cref="Flag.BuilderValue"/>).</summary>
    public string? BuilderValue => Value is null ? null : Flag.BuilderText(Value);

    /// <summary>Whether there is an <c>=</c>.</summary>
    public bool HasValue => Value is not null;

    /// <summary>Where the key stands, relative to the element.</summary>
    public TextSpan KeySpan => _field.HasDoubledQuotes ? Span : _flag.ValuePartSpan(_field.TextStart, KeyLength);

    /// <summary>Where the value stands, relative to the element; <see langword="null"/> for a bare key.</summary>
    public TextSpan? ValueSpan => Value switch
    {
        null => null,
        _ when _field.HasDoubledQuotes => Span,
        var value => _flag.ValuePartSpan(_field.TextStart + KeyLength + 1, value.Length),
    };

    internal override DocumentElement Owner => _flag.Owner;

    private int KeyLength => _key < 0 ? MountKeys.All[~_key].Length : _key;
}
