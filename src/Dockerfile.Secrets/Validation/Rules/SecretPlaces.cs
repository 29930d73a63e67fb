using DockerfileSecrets.Flow;

namespace DockerfileSecrets.Rules;

/// <summary>Compares the paths that a RUN reads with those of its secrets.</summary>
internal static class SecretPlaces
{
    private static readonly string[] LikelyFolders = ["/run/secrets", "/run/secret", "/var/run/secrets", "/var/run/secret", "/run/screts", "/secrets", "/run"];

    /// <summary>The mount of the RUN that a path was probably meant to be; null when the path is no near miss.</summary>
    public static EvaluatedMount? Meant(RunFlow run, string path)
    {
        var mounts = run.Step.Mounts.Where(m => m.Planned is { Type: MountType.Secret, Id: not null }).ToList();
        var (folder, name) = (FlowPath.DirectoryOf(path), FlowPath.NameOf(path));
        if (mounts.Count == 0 || path.AsSpan().ContainsAny("*?[\uE000\uE001"))
        {
            return null;
        }

        foreach (var mount in mounts)
        {
            var id = FlowPath.NameOf(mount.Planned!.Id!);
            if (Array.IndexOf(LikelyFolders, folder) >= 0 && (name == id || name == FileName(mount)))
            {
                return mount;
            }
        }

        // One letter more or less in the name, in the folder where secrets are.
        var byName = mounts.Where(m => FileName(m) is not null && folder == FlowPath.DirectoryOf(m.Planned!.FilePath!)).ToList();
        var near = NearName.Of(name, byName.Select(m => FileName(m)!).ToArray());
        return near is null ? null : byName.Find(m => FileName(m) == near && !IsRead(run, m));
    }

    /// <summary>Whether an earlier instruction of the stage puts something there.</summary>
    public static bool IsMadeBefore(ValidationContext context, EvaluatedStep step, string path)
    {
        for (var stage = step.Stage; stage is not null; stage = stage.Base)
        {
            foreach (var other in context.Steps.Where(s => ReferenceEquals(s.Stage, stage) && s.Command.Ordinal < step.Command.Ordinal))
            {
                if (other.Command.Instruction is CopyInstruction or AddInstruction
                    && CopiedPaths.Of(other, context).Any(c => FlowPath.IsBelow(c.Target, path) && c.Target != "/"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string? FileName(EvaluatedMount mount) =>
        mount.Planned is { FilePath: { Length: > 0 } path, Readability: not SecretReadability.NoFile } ? FlowPath.NameOf(path) : null;

    /// <summary>A mount that is read at its own place is not the one that was meant.</summary>
    private static bool IsRead(RunFlow run, EvaluatedMount mount) => run.Reads.Exists(r => ReferenceEquals(r.Source.Mount, mount));
}
