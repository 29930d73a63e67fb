using System.Collections.Immutable;
using System.Text;

namespace DockerfileSecrets;

/// <summary>A flag of an instruction: <c>--name=value</c> or <c>--name</c>.</summary>
/// <remarks><code>
/// RUN --mount=type=secret,id=npm_token npm ci
///     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Span
///       ^^^^^ Name
///             ^^^^^^^^^^^^^^^^^^^^^^^^ Value
/// </code>
/// Quotes go and the escape character escapes (BuildKit <c>parser/split_command.go</c>, <c>extractBuilderFlags</c>).</remarks>
public sealed class Flag : SyntaxNode
{
    private readonly FlagWord _word;
    private readonly int _nameLength;
    private string? _value;

    internal Flag(ElementText element, FlagWord word)
        : base(element)
    {
        _word = word;
        var text = Text;
        var equal = text.IndexOf('=');
        HasValue = equal >= 0;
        _nameLength = (HasValue ? equal : text.Length) - Dashes;
        Name = KnownName(text.Slice(Dashes, _nameLength));
    }

    private const int Dashes = 2;

    /// <inheritdoc/>
    public override TextSpan Span => Element.ToRelative(_word.Slice);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => Mount is null ? [] : [Mount];

    /// <summary>The name without <c>--</c>, as written: names are case-sensitive.</summary>
    public string Name { get; }

    /// <summary>The value without the quotes and escapes around it; <see langword="null"/> without <c>=</c>, empty in <c>--name=</c>.</summary>
    public string? Value => HasValue ? _value ??= Text[(Dashes + _nameLength + 1)..].ToString() : null;

    /// <summary>Whether there is an <c>=</c>.</summary>
    public bool HasValue { get; }

    /// <summary>The value as the builder sees it: it cuts flags byte by byte and takes each byte for a character, so that
    /// <c>id=TÖKEN</c> becomes another id. The same as <see cref="Value"/> for ASCII.</summary>
    public string? BuilderValue => Value is { } value ? BuilderText(value) : null;

    /// <summary>The mount that the flag describes; <see langword="null"/> unless it is a RUN's <c>--mount</c> with a value.</summary>
    public Mount? Mount { get; private set; }

    /// <summary>Where the value stands with its quotes, all behind the equal sign, relative to the element; <see langword="null"/> when
    /// there is none.</summary>
    public TextSpan? ValueSpan => HasValue
        ? Element.ToRelative(Slice.FromBounds(SourceStart(Dashes + _nameLength) + 1, _word.Slice.End))
        : null;

    /// <summary>Where the name stands, relative to the element.</summary>
    public TextSpan NameSpan => ToRelative(Dashes, _nameLength);

    internal ReadOnlySpan<char> Text => _word.Decoded is null ? Element.GetLogicalSpan(_word.Slice) : _word.Decoded;

    /// <summary>Where the flag stands in the joined line.</summary>
    internal Slice LogicalSlice => _word.Slice;

    internal ReadOnlySpan<char> ValueText => HasValue ? Text[(Dashes + _nameLength + 1)..] : default;

    internal static string BuilderText(string value) =>
        Ascii.IsValid(value) ? value : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value));

    /// <summary>Completes the flag while it is built: the mount needs the flag's positions, and the flag the mount.</summary>
    internal void Attach(Mount mount) => Mount = mount;

    /// <summary>Where a part of the value stands, given in characters of the value.</summary>
    internal TextSpan ValuePartSpan(int start, int length) => ToRelative(Dashes + _nameLength + 1 + start, length);

    private TextSpan ToRelative(int start, int length)
    {
        var from = SourceStart(start);
        return Element.ToRelative(length == 0 ? new Slice(from, 0) : Slice.FromBounds(from, SourceStart(start + length - 1) + 1));
    }

    private int SourceStart(int index)
    {
        if (_word.Map is not { } map)
        {
            return _word.Slice.Start + index;
        }

        return index < map.Length ? map[index] : _word.Slice.End;
    }

    private static string KnownName(ReadOnlySpan<char> name) => name switch
    {
        "mount" => "mount",
        "from" => "from",
        "platform" => "platform",
        "chown" => "chown",
        "chmod" => "chmod",
        "link" => "link",
        "network" => "network",
        _ => name.ToString(),
    };
}
