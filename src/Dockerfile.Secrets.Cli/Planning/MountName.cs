namespace DockerfileSecrets.Cli.Planning;

/// <summary>How a mount is called in the output.</summary>
/// <param name="Text">The id; as written when it is not known.</param>
/// <param name="IsKnown">Whether the id is known.</param>
internal readonly record struct MountName(string Text, bool IsKnown)
{
    /// <summary>The name of a mount; <see langword="null"/> when it has none, which is an error, or when it may be no secret at all.</summary>
    public static MountName? Of(PlannedMount mount)
    {
        if (mount.Type is null)
        {
            return null;
        }

        if (mount.Id is { } id)
        {
            return new MountName(id, true);
        }

        // `source` wins over `id`, and both over the base name of the target.
        var written = Written(mount, "source") ?? Written(mount, "src") ?? Written(mount, "id");
        if (written is not null)
        {
            return new MountName(written, false);
        }

        var target = Written(mount, "target") ?? Written(mount, "dst") ?? Written(mount, "destination");
        return target is null ? null : new MountName(target[(target.LastIndexOf('/') + 1)..], false);
    }

    /// <summary>The text of an option that is not known.</summary>
    public static string? Written(PlannedMount mount, string field) => mount.Unresolved.LastOrDefault(u => u.Field == field)?.Text;
}
