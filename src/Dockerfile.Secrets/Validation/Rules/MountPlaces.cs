namespace DockerfileSecrets.Rules;

/// <summary>Where mounts of a step end, in a form that can be compared.</summary>
internal static class MountPlaces
{
    /// <summary>The clean path; null when it is not known, or there is none.</summary>
    public static string? PathOf(EvaluatedStep step, EvaluatedMount mount)
    {
        if (!mount.Options.Diagnostics.IsEmpty || ValuelessArguments.InPlaceOf(step, mount))
        {
            return null;
        }

        var target = mount.Planned is { } planned ? planned.Target
            : mount.Options is { Type.State: MountOptionState.NotSet or MountOptionState.Known, Target: { IsKnown: true, Value: { Length: > 0 } given } } ? given
            : null;
        if (target is null)
        {
            return null;
        }

        if (PosixPath.IsAbsolute(target))
        {
            return PosixPath.Join("/", target);
        }

        // Where the directory is not known two relative paths still end at one place when they are the same.
        return step.Planned.WorkingDirectory is { } directory ? PosixPath.Join(directory, target)
            : target.Contains("..", StringComparison.Ordinal) ? null
            : "." + PosixPath.Join("/", target);
    }
}
