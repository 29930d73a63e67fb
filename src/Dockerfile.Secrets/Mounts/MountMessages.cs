namespace DockerfileSecrets;

/// <summary>What is said about the options of a mount, in one place and made only when something is wrong.</summary>
internal static class MountMessages
{
    public static Diagnostic Malformed(Flag flag) => flag.Value!.Length == 0
        ? new(DiagnosticDescriptors.MountRecordMalformed, flag.Span, "The mount is empty. Say what to mount, such as `--mount=type=secret,id=NAME`.")
        : new(
            DiagnosticDescriptors.MountRecordMalformed,
            flag.ValueSpan!.Value,
            "The quotes of the mount do not fit. Quote a whole field (`\"target=/a,b\"`), and double a quote inside it.");

    /// <summary>BuildKit's expression is <c>\$.</c>: a dollar sign that is not the last character.</summary>
    public static bool HoldsVariable(string? value) =>
        value is not null && value.IndexOf('$', StringComparison.Ordinal) is >= 0 and var at && at < value.Length - 1;

    public static Diagnostic FromVariable(MountEntry entry) => new(
        DiagnosticDescriptors.MountFromVariable,
        entry.ValueSpan ?? entry.Span,
        "`from` cannot hold a variable. Name the image in a stage of its own (`FROM image AS name`) and write `from=name`.");

    public static Diagnostic FieldWithoutValue(MountEntry entry)
    {
        if (entry.Text.Trim().Length == 0)
        {
            return new(DiagnosticDescriptors.MountFieldWithoutValue, entry.Span, "A field of the mount is empty. Remove the comma too many.");
        }

        var key = entry.Key.Trim();
        var near = NearName.Of(key, MountKeys.All);
        var message = near switch
        {
            null => $"`{entry.Text}` needs the form `key=value`.",
            _ when near == entry.Key => $"`{entry.Key}` needs a value: `{entry.Key}=...`.",
            _ => $"`{entry.Text}` needs the form `key=value`. Did you mean `{near}`?",
        };
        return new(DiagnosticDescriptors.MountFieldWithoutValue, entry.Span, message, near == entry.Key ? null : near);
    }

    public static Diagnostic UnknownKey(MountEntry entry)
    {
        var near = NearName.Of(entry.Key.Trim(), MountKeys.All);
        return new(
            DiagnosticDescriptors.UnknownMountKey,
            entry.KeySpan,
            $"A mount has no key `{entry.RawKey}`." + (near is null ? $" It knows {string.Join(", ", MountKeys.All.ToArray())}." : $" Did you mean `{near}`?"),
            near);
    }

    public static Diagnostic UnknownType(MountEntry entry, string text)
    {
        var near = NearName.Of(text.Trim(), MountValueNames.Types);
        return new(
            DiagnosticDescriptors.UnknownMountType,
            entry.ValueSpan ?? entry.Span,
            $"There is no mount of type `{text}`." + (near is null ? " Types are bind, cache, secret, ssh and tmpfs." : $" Did you mean `{near}`?"),
            near);
    }

    public static Diagnostic InvalidBoolean(MountEntry entry, string text) => new(
        DiagnosticDescriptors.InvalidMountBoolean,
        entry.ValueSpan ?? entry.Span,
        $"`{entry.Key}` is `true` or `false`, not `{text}`. A bare `{entry.Key}` means true.",
        text.ToUpperInvariant() is "YES" or "ON" or "TRUE" ? "true" : text.ToUpperInvariant() is "NO" or "OFF" or "FALSE" ? "false" : null);

    public static Diagnostic InvalidSize(MountEntry entry, string text) => new(
        DiagnosticDescriptors.InvalidMountSize,
        entry.ValueSpan ?? entry.Span,
        $"`{text}` is no size. Write a number of bytes, or one with a unit such as `64m` or `1g`.");

    public static Diagnostic InvalidSharing(MountEntry entry, string text)
    {
        var near = NearName.Of(text.Trim(), MountValueNames.SharingModes);
        return new(
            DiagnosticDescriptors.InvalidMountSharing,
            entry.ValueSpan ?? entry.Span,
            $"`sharing` is shared, private or locked, not `{text}`." + (near is null ? "" : $" Did you mean `{near}`?"),
            near);
    }

    public static Diagnostic InvalidNumber(MountEntry entry, string text)
    {
        if (entry.Key != "mode")
        {
            return new(
                DiagnosticDescriptors.InvalidMountNumber,
                entry.ValueSpan ?? entry.Span,
                $"`{entry.Key}` is a decimal number from 0 to 4294967295, not `{text}`. Names of users and groups are not looked up.");
        }

        var plain = text.StartsWith("0o", StringComparison.OrdinalIgnoreCase) && GoValue.UInt32(text[2..], 8) is not null ? text[2..] : null;
        return new(
            DiagnosticDescriptors.InvalidMountNumber,
            entry.ValueSpan ?? entry.Span,
            $"`mode` is an octal number such as `0400`, not `{text}`." + (plain is null ? "" : $" Write `{plain}`: the prefix is not known here."),
            plain);
    }

    public static Diagnostic NotForType(MountEntry entry, MountOption<MountType> type)
    {
        var wanted = entry.Key == "size" ? "`type=tmpfs`" : "`type=secret` or `type=ssh`";
        return new(
            DiagnosticDescriptors.MountTypeNotFirst,
            entry.Span,
            type.IsSet
                ? $"A mount of type {Name(type.Value)} has no `{entry.Key}`: it is for {wanted}."
                : $"`{entry.Key}` stands before a type that knows it. Options are read from left to right: put {wanted} first.");
    }

    public static Diagnostic OwnerNotAllowed(MountEntry entry, MountType type) => new(
        DiagnosticDescriptors.MountOwnerNotAllowed,
        entry.Span,
        $"A mount of type {Name(type)} has no `{entry.Key}`. Remove it: it is for secret, ssh and cache mounts.");

    public static Diagnostic SharingWithoutCache(MountEntry entry, MountType type) => new(
        DiagnosticDescriptors.SharingWithoutCache,
        entry.Span,
        $"A mount of type {Name(type)} has no `sharing`. Remove it: it is for cache mounts.");

    public static Diagnostic SecretWithFrom(MountEntry entry) => new(
        DiagnosticDescriptors.ConflictingMountOptions,
        entry.Span,
        "A secret comes from whoever builds, so `from` means nothing. Remove it.");

    public static Diagnostic SecretWithSharing(MountEntry entry) => new(
        DiagnosticDescriptors.ConflictingMountOptions,
        entry.Span,
        "A secret is not shared between builds, so `sharing` means nothing. Remove it.");

    public static Diagnostic IdWithSource(MountEntry source, MountOption<string> id) => new(
        DiagnosticDescriptors.ConflictingMountOptions,
        source.Span,
        $"`{source.Key}` is the id of a secret too, and `id={id.Text}` names one already. Keep one of them.");

    public static Diagnostic IdMissing(Flag flag, MountOptions options) => new(
        DiagnosticDescriptors.SecretIdMissing,
        flag.ValueSpan!.Value,
        options.Env is { IsKnown: true, Value.Length: > 0 } env
            ? $"The secret has no id: `env` names the variable only. Add `id={env.Value}`."
            : "The secret has no id. Add `id=NAME`: the name that it is supplied under.");

    private static string Name(MountType type) => type switch
    {
        MountType.Bind => "bind",
        MountType.Cache => "cache",
        MountType.Tmpfs => "tmpfs",
        MountType.Secret => "secret",
        _ => "ssh",
    };
}
