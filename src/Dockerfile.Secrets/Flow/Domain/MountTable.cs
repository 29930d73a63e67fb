namespace DockerfileSecrets.Flow;

/// <summary>What is mounted over the image's files in one RUN.</summary>
internal sealed class MountTable
{
    private static readonly string[] NeverInLayer = ["/dev", "/proc", "/sys"];
    private readonly List<string> _targets = [];

    public MountTable(EvaluatedStep step)
    {
        foreach (var mount in step.Mounts)
        {
            var target = mount.Planned?.FilePath ?? (mount.Options.Target is { IsKnown: true, Value: { Length: > 0 } given } ? given : null);
            if (target is not null)
            {
                _targets.Add(FlowPath.Join(step.Before.WorkingDirectory.Text ?? "/", target));
            }
            else if (mount.Planned is null && mount.Options.Target.IsSet)
            {
                HasUnknownTarget = true;
            }
        }
    }

    /// <summary>Whether a mount lies somewhere that is not known.</summary>
    public bool HasUnknownTarget { get; }

    public Landing Of(string path)
    {
        switch (path)
        {
            case "/dev/null":
                return Landing.Nowhere;
            case "/dev/stdout" or "/dev/stderr" or "/dev/tty" or "/dev/console" or "/proc/self/fd/1" or "/proc/self/fd/2" or "/proc/1/fd/1" or "/proc/1/fd/2" or "/dev/fd/1" or "/dev/fd/2":
                return Landing.Log;
            default:
                return Array.Exists(NeverInLayer, d => FlowPath.IsBelow(d, path)) || _targets.Exists(t => FlowPath.IsBelow(t, path))
                    || (HasUnknownTarget && path.AsSpan().ContainsAny(FlowValue.UnknownMark, FlowValue.SecretMark))
                    ? Landing.Elsewhere
                    : Landing.Layer;
        }
    }
}
