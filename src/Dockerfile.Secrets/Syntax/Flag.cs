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
    private DocumentElement _owner;
    private readonly Slice _slice;
    private readonly DecodedFlag? _decoded;
    private readonly int _nameLength;
    private readonly sbyte _knownName;
    private string? _value;

    /// <summary>Makes a flag of a part of the joined line.</summary>
    /// <param name="owner">The element.</param>
    /// <param name="slice">Where the flag stands, quotes included.</param>
    /// <param name="decoded">What it says when it is written with quotes or escapes; else null, which is the usual case.</param>
    internal Flag(DocumentElement owner, Slice slice, DecodedFlag? decoded)
    {
        _owner = owner;
        _slice = slice;
        _decoded = decoded;
        var text = Text;
        var equal = text.IndexOf('=');
        HasValue = equal >= 0;
        _nameLength = (HasValue ? equal : text.Length) - Dashes;
        _knownName = (sbyte)KnownNames.IndexOf(text.Slice(Dashes, _nameLength));
    }

    private const int Dashes = 2;

    /// <inheritdoc/>
    public override TextSpan Span => Element.ToRelative(_slice);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => Mount is null ? [] : [Mount];

    /// <summary>The name without <c>--</c>, as written: names are case-sensitive.</summary>
    public string Name => _knownName < 0 ? Text.Slice(Dashes, _nameLength).ToString() : KnownNames.At(_knownName);

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
        ? Element.ToRelative(Slice.FromBounds(SourceStart(Dashes + _nameLength) + 1, _slice.End))
        : null;

    /// <summary>Where the name stands, relative to the element.</summary>
    public TextSpan NameSpan => ToRelative(Dashes, _nameLength);

    internal override DocumentElement Owner => _owner;

    /// <summary>Gives the node to the element that is made of it.</summary>
    internal void Join(DocumentElement owner) => _owner = owner;

    internal ReadOnlySpan<char> Text => _decoded is null ? Element.GetLogicalSpan(_slice) : _decoded.Text;

    /// <summary>Where the flag stands in the joined line.</summary>
    internal Slice LogicalSlice => _slice;

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
        if (_decoded is not { Map: var map })
        {
            return _slice.Start + index;
        }

        return index < map.Length ? map[index] : _slice.End;
    }

    /// <summary>The names that need no string of their own in each flag.</summary>
    private static class KnownNames
    {
        private static readonly string[] Names =
        [
            "mount", "from", "platform", "chown", "chmod", "link", "network", "security", "device", "exclude", "parents", "checksum", "keep-git-dir", "unpack",
            "interval", "timeout", "start-period", "start-interval", "retries",
        ];

        public static string At(int index) => Names[index];

        public static int IndexOf(ReadOnlySpan<char> name)
        {
            for (var index = 0; index < Names.Length; index++)
            {
                if (name.SequenceEqual(Names[index]))
                {
                    return index;
                }
            }

            return -1;
        }
    }
}
