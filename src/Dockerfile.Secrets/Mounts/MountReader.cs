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

    private MountReader(Flag flag, IMountValueResolver resolver)
    {
        _flag = flag;
        _resolver = resolver;
        _options = new MountOptions();
    }

    private readonly bool IsTypeKnown => _options.Type.State is MountOptionState.NotSet or MountOptionState.Known;

    public static MountOptions Read(Flag flag, ImmutableArray<MountEntry> entries, IMountValueResolver resolver)
    {
        var reader = new MountReader(flag, resolver);
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

        foreach (var entry in entries)
        {
            if (entry.HasValue)
            {
                ReadValue(entry);
            }
            else
            {
                ReadBare(entry);
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
                _options.ReadOnly = new(MountOptionState.Known, true, null, entry);
                break;
            case "readwrite" or "rw":
                _options.ReadOnly = new(MountOptionState.Known, false, null, entry);
                break;
            case "required":
                if (CheckType(entry, MountType.Secret, MountType.Ssh))
                {
                    _options.Required = new(MountOptionState.Known, true, null, entry);
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
                _options.From = value.AsText();
                break;
            case "source" or "src":
                _options.Source = value.AsText();
                break;
            case "target" or "dst" or "destination":
                _options.Target = value.AsText();
                break;
            case "id":
                _options.Id = value.AsText();
                break;
            case "env":
                _options.Env = value.AsText();
                break;
            case "readonly" or "ro":
                _options.ReadOnly = ReadBoolean(value, true);
                break;
            case "readwrite" or "rw":
                _options.ReadOnly = ReadBoolean(value, false);
                break;
            case "required":
                if (CheckType(entry, MountType.Secret, MountType.Ssh))
                {
                    _options.Required = ReadBoolean(value, true);
                }

                break;
            case "size":
                if (CheckType(entry, MountType.Tmpfs, MountType.Tmpfs))
                {
                    _options.Size = Typed(value, GoValue.Size, MountMessages.InvalidSize);
                }

                break;
            case "sharing":
                _options.Sharing = Typed(value, Sharing, MountMessages.InvalidSharing);
                break;
            case "mode":
                _options.Mode = Typed(value, text => GoValue.UInt32(text, 8), MountMessages.InvalidNumber);
                break;
            case "uid":
                _options.Uid = Typed(value, text => GoValue.UInt32(text, 10), MountMessages.InvalidNumber);
                break;
            case "gid":
                _options.Gid = Typed(value, text => GoValue.UInt32(text, 10), MountMessages.InvalidNumber);
                break;
            default:
                Report(MountMessages.UnknownKey(entry));
                break;
        }
    }

    private void ReadType(ResolvedEntry value)
    {
        if (value.Text is not { } text)
        {
            _options.Type = new(value.StateWithoutText, MountType.Bind, value.Entry.Value, value.Entry);
        }
        else if (TypeNamed(text) is { } type)
        {
            _options.Type = new(MountOptionState.Known, type, text, value.Entry);
        }
        else
        {
            Report(MountMessages.UnknownType(value.Entry, text));
            _options.Type = new(MountOptionState.Invalid, MountType.Bind, text, value.Entry);
        }
    }

    private MountOption<bool> ReadBoolean(ResolvedEntry value, bool meaning)
    {
        if (value.Text is not { } text)
        {
            return new(value.StateWithoutText, false, value.Entry.Value, value.Entry);
        }

        if (GoValue.Bool(text) is { } boolean)
        {
            return new(MountOptionState.Known, boolean == meaning, text, value.Entry);
        }

        Report(MountMessages.InvalidBoolean(value.Entry, text));
        return new(MountOptionState.Invalid, false, text, value.Entry);
    }

    private MountOption<T?> Typed<T>(ResolvedEntry value, Func<string, T?> read, Func<MountEntry, string, Diagnostic> message)
        where T : struct
    {
        if (value.Text is not { } text)
        {
            return new(value.StateWithoutText, null, value.Entry.Value, value.Entry);
        }

        if (read(text) is { } typed)
        {
            return new(MountOptionState.Known, typed, text, value.Entry);
        }

        Report(message(value.Entry, text));
        return new(MountOptionState.Invalid, null, text, value.Entry);
    }

    /// <summary>Whether the type seen so far knows the key; a type that is not known is not judged.</summary>
    private bool CheckType(MountEntry entry, MountType first, MountType second)
    {
        if (!IsTypeKnown || _options.Type.Value == first || _options.Type.Value == second)
        {
            return true;
        }

        Report(MountMessages.NotForType(entry, _options.Type));
        return false;
    }

    private void CheckMount()
    {
        var type = _options.Type.Value;
        if (type is MountType.Bind or MountType.Tmpfs)
        {
            ReportIfSet(_options.Mode, type, MountMessages.OwnerNotAllowed);
            ReportIfSet(_options.Uid, type, MountMessages.OwnerNotAllowed);
            ReportIfSet(_options.Gid, type, MountMessages.OwnerNotAllowed);
        }

        if (!_options.ReadOnly.IsSet)
        {
            _options.ReadOnly = new(MountOptionState.NotSet, type is not (MountType.Cache or MountType.Tmpfs), null, null);
        }

        if (type == MountType.Secret)
        {
            CheckSecret();
        }
        else if (type != MountType.Cache)
        {
            ReportIfSet(_options.Sharing, type, MountMessages.SharingWithoutCache);
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

    private void ReportIfSet<T>(MountOption<T> option, MountType type, Func<MountEntry, MountType, Diagnostic> message)
    {
        if (option.State is MountOptionState.Known or MountOptionState.Unresolved)
        {
            Report(message(option.Entry!, type));
        }
    }

    private void Report(Diagnostic diagnostic) => (_diagnostics ??= ImmutableArray.CreateBuilder<Diagnostic>()).Add(diagnostic);

    private static MountType? TypeNamed(string text) => text.ToLowerInvariant() switch
    {
        "bind" => MountType.Bind,
        "cache" => MountType.Cache,
        "tmpfs" => MountType.Tmpfs,
        "secret" => MountType.Secret,
        "ssh" => MountType.Ssh,
        _ => null,
    };

    private static CacheSharing? Sharing(string text) => text.ToLowerInvariant() switch
    {
        "shared" => CacheSharing.Shared,
        "private" => CacheSharing.Private,
        "locked" => CacheSharing.Locked,
        _ => null,
    };

    /// <summary>An entry and what its value turned out to be.</summary>
    private readonly record struct ResolvedEntry(MountEntry Entry, MountValue Value)
    {
        public string? Text => Value.Text;

        public MountOptionState StateWithoutText => Value.Error is null ? MountOptionState.Unresolved : MountOptionState.Invalid;

        public MountOption<string> AsText() => Text is null
            ? new(StateWithoutText, null, Entry.Value, Entry)
            : new(MountOptionState.Known, Text, Text, Entry);
    }
}
