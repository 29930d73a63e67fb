using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Makes typed options and errors of a mount's entries. The one place where they are judged: the parser calls it with
/// variables unexpanded, the planner with the stage's scope.</summary>
/// <remarks>Entries are read left to right and a later one wins; <c>required</c> and <c>size</c> look at the type seen so far, all
/// else is judged at the end on the final type. (BuildKit <c>commands_runmount.go</c>, <c>parseMount</c> and <c>validateMount</c>.)</remarks>
internal ref struct MountReader
{
    private readonly Flag _flag;
    private readonly IMountValueResolver _resolver;
    private readonly MountOptions _options;
    private ImmutableArray<Diagnostic>.Builder? _diagnostics;

    /// <summary>Which entry is read.</summary>
    private int _index;

    private MountReader(Flag flag, ImmutableArray<MountEntry> entries, IMountValueResolver resolver)
    {
        _flag = flag;
        _resolver = resolver;
        _options = new MountOptions(entries);
    }

    private readonly bool IsTypeKnown => _options.StateOf(MountOptionKey.Type) is MountOptionState.NotSet or MountOptionState.Known;

    public static MountOptions Read(Flag flag, ImmutableArray<MountEntry> entries, IMountValueResolver resolver)
    {
        var reader = new MountReader(flag, entries, resolver);
        reader.ReadAll(entries);
        return reader._options;
    }

    private void ReadAll(ImmutableArray<MountEntry> entries)
    {
        if (entries.IsEmpty)
        {
            Report(MountMessages.Malformed(_flag));
        }

        foreach (var entry in entries)
        {
            // BuildKit looks at `from` when it parses the file, and at all else when it builds the stage.
            if (entry.Key == "from" && MountMessages.HoldsVariable(entry.Value))
            {
                Report(MountMessages.FromVariable(entry));
            }
        }

        for (_index = 0; _index < entries.Length; _index++)
        {
            if (entries[_index].HasValue)
            {
                ReadValue(entries[_index]);
            }
            else
            {
                ReadBare(entries[_index]);
            }
        }

        if (IsTypeKnown)
        {
            CheckMount();
        }

        _options.Diagnostics = _diagnostics?.ToImmutable() ?? [];
    }

    private void ReadBare(MountEntry entry)
    {
        switch (entry.Key)
        {
            case "readonly" or "ro":
                SetSwitch(MountOptionKey.ReadOnly, MountOptionState.Known, true, null);
                break;
            case "readwrite" or "rw":
                SetSwitch(MountOptionKey.ReadOnly, MountOptionState.Known, false, null);
                break;
            case "required":
                if (CheckType(entry, MountType.Secret, MountType.Ssh))
                {
                    SetSwitch(MountOptionKey.Required, MountOptionState.Known, true, null);
                }

                break;
            default:
                Report(MountMessages.FieldWithoutValue(entry));
                break;
        }
    }

    private void ReadValue(MountEntry entry)
    {
        var resolved = entry.Key == "from" && MountMessages.HoldsVariable(entry.Value) ? default : _resolver.Resolve(entry);
        if (resolved.Error is { } error)
        {
            Report(error);
        }

        var value = new ResolvedEntry(entry, resolved);
        switch (entry.Key)
        {
            case "type":
                ReadType(value);
                break;
            case "from":
                ReadText(MountOptionKey.From, value);
                break;
            case "source" or "src":
                ReadText(MountOptionKey.Source, value);
                break;
            case "target" or "dst" or "destination":
                ReadText(MountOptionKey.Target, value);
                break;
            case "id":
                ReadText(MountOptionKey.Id, value);
                break;
            case "env":
                ReadText(MountOptionKey.Env, value);
                break;
            case "readonly" or "ro":
                ReadSwitch(MountOptionKey.ReadOnly, value, true);
                break;
            case "readwrite" or "rw":
                ReadSwitch(MountOptionKey.ReadOnly, value, false);
                break;
            case "required":
                if (CheckType(entry, MountType.Secret, MountType.Ssh))
                {
                    ReadSwitch(MountOptionKey.Required, value, true);
                }

                break;
            case "size":
                if (CheckType(entry, MountType.Tmpfs, MountType.Tmpfs))
                {
                    ReadTyped(MountOptionKey.Size, value, GoValue.Size, MountMessages.InvalidSize);
                }

                break;
            case "sharing":
                ReadTyped(MountOptionKey.Sharing, value, MountValueNames.SharingOf, MountMessages.InvalidSharing);
                break;
            case "mode":
                ReadTyped(MountOptionKey.Mode, value, static text => GoValue.UInt32(text, 8), MountMessages.InvalidNumber);
                break;
            case "uid":
                ReadTyped(MountOptionKey.Uid, value, static text => GoValue.UInt32(text, 10), MountMessages.InvalidNumber);
                break;
            case "gid":
                ReadTyped(MountOptionKey.Gid, value, static text => GoValue.UInt32(text, 10), MountMessages.InvalidNumber);
                break;
            default:
                Report(MountMessages.UnknownKey(entry));
                break;
        }
    }

    private readonly void ReadText(MountOptionKey key, ResolvedEntry value) =>
        _options.Set(key, value.Text is null ? value.StateWithoutText : MountOptionState.Known, _index, value.Text ?? value.Entry.Value);

    private void ReadType(ResolvedEntry value)
    {
        var type = value.Text is null ? null : MountValueNames.TypeOf(value.Text);
        if (value.Text is { } text && type is null)
        {
            Report(MountMessages.UnknownType(value.Entry, text));
        }

        _options.SetType(type ?? MountType.Bind);
        SetTyped(MountOptionKey.Type, value, type is not null);
    }

    private void ReadSwitch(MountOptionKey key, ResolvedEntry value, bool meaning)
    {
        var boolean = value.Text is null ? null : GoValue.Bool(value.Text);
        if (value.Text is { } text && boolean is null)
        {
            Report(MountMessages.InvalidBoolean(value.Entry, text));
        }

        SetSwitch(key, StateOf(value, boolean is not null), boolean == meaning, value.Text ?? value.Entry.Value);
    }

    private void ReadTyped<T>(MountOptionKey key, ResolvedEntry value, Func<string, T?> read, Func<MountEntry, string, Diagnostic> message)
        where T : struct
    {
        var isRead = value.Text is not null && read(value.Text) is not null;
        if (value.Text is { } text && !isRead)
        {
            Report(message(value.Entry, text));
        }

        SetTyped(key, value, isRead);
    }

    private readonly void SetSwitch(MountOptionKey key, MountOptionState state, bool isOn, string? text)
    {
        _options.Set(key, state, _index, text);
        if (key == MountOptionKey.Required)
        {
            _options.SetRequired(isOn);
        }
        else
        {
            _options.SetReadOnly(isOn);
        }
    }

    private readonly void SetTyped(MountOptionKey key, ResolvedEntry value, bool isRead) =>
        _options.Set(key, StateOf(value, isRead), _index, value.Text ?? value.Entry.Value);

    private static MountOptionState StateOf(ResolvedEntry value, bool isRead)
    {
        if (value.Text is null)
        {
            return value.StateWithoutText;
        }

        return isRead ? MountOptionState.Known : MountOptionState.Invalid;
    }

    /// <summary>Whether the type seen so far knows the key; a type that is not known is not judged.</summary>
    private bool CheckType(MountEntry entry, MountType first, MountType second)
    {
        if (!IsTypeKnown || _options.TypeValue == first || _options.TypeValue == second)
        {
            return true;
        }

        Report(MountMessages.NotForType(entry, _options.Type));
        return false;
    }

    private void CheckMount()
    {
        var type = _options.TypeValue;
        if (type is MountType.Bind or MountType.Tmpfs)
        {
            ReportIfSet(MountOptionKey.Mode, type, MountMessages.OwnerNotAllowed);
            ReportIfSet(MountOptionKey.Uid, type, MountMessages.OwnerNotAllowed);
            ReportIfSet(MountOptionKey.Gid, type, MountMessages.OwnerNotAllowed);
        }

        if (_options.StateOf(MountOptionKey.ReadOnly) == MountOptionState.NotSet)
        {
            _options.SetReadOnly(type is not (MountType.Cache or MountType.Tmpfs));
        }

        if (type == MountType.Secret)
        {
            CheckSecret();
        }
        else if (type != MountType.Cache)
        {
            ReportIfSet(MountOptionKey.Sharing, type, MountMessages.SharingWithoutCache);
        }
    }

    private void CheckSecret()
    {
        if (_options.From is { IsKnown: true, Value.Length: > 0, Entry: { } from })
        {
            Report(MountMessages.SecretWithFrom(from));
        }

        if (_options.Sharing is { IsKnown: true, Entry: { } sharing })
        {
            Report(MountMessages.SecretWithSharing(sharing));
        }

        if (IsEmpty(_options.Source) && IsEmpty(_options.Target) && IsEmpty(_options.Id))
        {
            Report(MountMessages.IdMissing(_flag, _options));
        }

        if (_options.Source is { IsKnown: true, Value.Length: > 0, Entry: { } source } && _options.Id is { IsKnown: true, Value.Length: > 0 } id)
        {
            Report(MountMessages.IdWithSource(source, id));
        }
    }

    private static bool IsEmpty(MountOption<string> option) => !option.IsSet || option is { IsKnown: true, Value.Length: 0 };

    private void ReportIfSet(MountOptionKey key, MountType type, Func<MountEntry, MountType, Diagnostic> message)
    {
        if (_options.StateOf(key) is MountOptionState.Known or MountOptionState.Unresolved)
        {
            Report(message(_options.EntryOf(key)!, type));
        }
    }

    private void Report(Diagnostic diagnostic) => (_diagnostics ??= ImmutableArray.CreateBuilder<Diagnostic>()).Add(diagnostic);

    /// <summary>An entry and what its value turned out to be.</summary>
    private readonly record struct ResolvedEntry(MountEntry Entry, MountValue Value)
    {
        public string? Text => Value.Text;

        public MountOptionState StateWithoutText => Value.Error is null ? MountOptionState.Unresolved : MountOptionState.Invalid;
    }
}
