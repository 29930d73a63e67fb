using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DockerfileSecrets;

/// <summary>The options of a mount, typed, and what is wrong with them: the result of reading its entries with a resolver.</summary>
/// <remarks>Every option is there for every type, as in BuildKit (<c>dockerui/types</c>, <c>Mount</c>); which of them mean something
/// depends on the type, and the types of mounts show those.</remarks>
public sealed class MountOptions
{
    // A large file has many mounts: of each option stay the place of its entry and two bits of state, and numbers are read again out of the text.
    private const int BitsOfState = 2;
    private const int Count = (int)MountOptionKey.Size + 1;
    private const byte FarPlace = byte.MaxValue;

    private readonly ImmutableArray<MountEntry> _entries;
    private Places _places;
    private RareOptions? _rare;
    private uint _states;
    private byte _type = (byte)MountType.Bind;
    private bool _isRequired;
    private bool _isReadOnly;

    internal MountOptions(ImmutableArray<MountEntry> entries) => _entries = entries;

    /// <summary><c>type</c>; bind when it is not set.</summary>
    public MountOption<MountType> Type => new(StateOf(MountOptionKey.Type), (MountType)_type, TextOf(MountOptionKey.Type), EntryOf(MountOptionKey.Type));

    /// <summary><c>id</c>; an empty value counts as not set in BuildKit.</summary>
    public MountOption<string> Id => Text(MountOptionKey.Id);

    /// <summary><c>source</c> or <c>src</c>; for a secret this is the id.</summary>
    public MountOption<string> Source => Text(MountOptionKey.Source);

    /// <summary><c>target</c>, <c>dst</c> or <c>destination</c>.</summary>
    public MountOption<string> Target => Text(MountOptionKey.Target);

    /// <summary><c>env</c>: the variable that holds a secret; an empty value counts as set.</summary>
    public MountOption<string> Env => Text(MountOptionKey.Env);

    /// <summary><c>from</c>: the stage, image or context of a bind or cache mount.</summary>
    public MountOption<string> From => Text(MountOptionKey.From);

    /// <summary><c>required</c>; false when it is not set. Only for secret and ssh mounts.</summary>
    public MountOption<bool> Required => new(StateOf(MountOptionKey.Required), _isRequired, TextOf(MountOptionKey.Required), EntryOf(MountOptionKey.Required));

    /// <summary>Whether the mount is read-only: <c>readonly</c>, <c>ro</c>, <c>readwrite</c>, <c>rw</c>. When none is set, bind, secret
    /// and ssh mounts are and the others are not.</summary>
    public MountOption<bool> ReadOnly => new(StateOf(MountOptionKey.ReadOnly), _isReadOnly, TextOf(MountOptionKey.ReadOnly), EntryOf(MountOptionKey.ReadOnly));

    /// <summary><c>mode</c>: the permission bits; <see langword="null"/> when it is not set.</summary>
    public MountOption<uint?> Mode => Typed(MountOptionKey.Mode, static text => GoValue.UInt32(text, 8));

    /// <summary><c>uid</c>: who owns the file; <see langword="null"/> when it is not set.</summary>
    public MountOption<uint?> Uid => Typed(MountOptionKey.Uid, static text => GoValue.UInt32(text, 10));

    /// <summary><c>gid</c>: the group of the file; <see langword="null"/> when it is not set.</summary>
    public MountOption<uint?> Gid => Typed(MountOptionKey.Gid, static text => GoValue.UInt32(text, 10));

    /// <summary><c>sharing</c> of a cache mount; <see langword="null"/> when it is not set.</summary>
    public MountOption<CacheSharing?> Sharing => Typed(MountOptionKey.Sharing, MountValueNames.SharingOf);

    /// <summary><c>size</c> of a tmpfs mount, in bytes; <see langword="null"/> when it is not set.</summary>
    public MountOption<long?> Size => Typed(MountOptionKey.Size, GoValue.Size);

    /// <summary>What is wrong, in the order in which BuildKit would notice it: it stops at the first, this goes on. Spans are relative
    /// to the element. Empty when nothing is.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; internal set; } = [];

    internal MountType TypeValue => (MountType)_type;

    internal MountOptionState StateOf(MountOptionKey key) => (MountOptionState)((_states >> ((int)key * BitsOfState)) & 3);

    /// <summary>The entry that an option came from; null when it is not set.</summary>
    internal MountEntry? EntryOf(MountOptionKey key) => _places[(int)key] switch
    {
        0 => null,
        FarPlace => _entries[_rare!.Places[(int)key]],
        var place => _entries[place - 1],
    };

    /// <summary>Sets an option, in place of an earlier one.</summary>
    /// <param name="key">Which one.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="index">Which of the entries it came from.</param>
    /// <param name="text">Its text: that of the entry, or another where variables are resolved. Null for a bare key.</param>
    internal void Set(MountOptionKey key, MountOptionState state, int index, string? text)
    {
        var shift = (int)key * BitsOfState;
        _states = (_states & ~(3u << shift)) | ((uint)state << shift);
        if (index + 1 < FarPlace)
        {
            _places[(int)key] = (byte)(index + 1);
        }
        else
        {
            _places[(int)key] = FarPlace;
            (_rare ??= new RareOptions()).Places[(int)key] = index;
        }

        if (text != _entries[index].Value)
        {
            (_rare ??= new RareOptions()).Texts[(int)key] = text;
        }
        else if (_rare is not null)
        {
            _rare.Texts[(int)key] = null;
        }
    }

    internal void SetType(MountType type) => _type = (byte)type;

    internal void SetRequired(bool isRequired) => _isRequired = isRequired;

    internal void SetReadOnly(bool isReadOnly) => _isReadOnly = isReadOnly;

    private string? TextOf(MountOptionKey key) => _rare?.Texts[(int)key] ?? EntryOf(key)?.Value;

    private MountOption<string> Text(MountOptionKey key)
    {
        var state = StateOf(key);
        var text = TextOf(key);
        return new(state, state == MountOptionState.Known ? text : null, text, EntryOf(key));
    }

    private MountOption<T?> Typed<T>(MountOptionKey key, Func<string, T?> read)
        where T : struct
    {
        var state = StateOf(key);
        var text = TextOf(key);
        return new(state, state == MountOptionState.Known ? read(text!) : null, text, EntryOf(key));
    }

    /// <summary>For each option the number of its entry, from 1; 0 when it is not set.</summary>
    [InlineArray(Count)]
    private struct Places
    {
        private byte _first;
    }

    /// <summary>By option: the text where variables have been resolved, and the number from 0 of an entry behind many others.</summary>
    private sealed class RareOptions
    {
        public readonly string?[] Texts = new string?[Count];
        public readonly int[] Places = new int[Count];
    }
}
