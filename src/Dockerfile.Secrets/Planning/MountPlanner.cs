namespace DockerfileSecrets;

/// <summary>Resolves one mount where it stands.</summary>
internal sealed class MountPlanner(StageState state, Expander expander, int line)
{
    private const uint SecretMode = 0x100;
    private const uint SshMode = 0x180;

    /// <summary>Reads a mount; the plan is null for mounts that are neither secret nor ssh.</summary>
    public (MountOptions Options, PlannedMount? Planned) Plan(Mount mount)
    {
        var scope = new MountScope(state.Scope, expander);
        var options = mount.Resolve(scope);
        var type = options.Type.State is MountOptionState.NotSet or MountOptionState.Known ? options.Type.Value : (MountType?)null;
        if (type is not (null or MountType.Secret or MountType.Ssh))
        {
            return (options, null);
        }

        var unresolved = scope.Unresolved(line).ToList();
        var (target, file) = PathOf(options, type, unresolved);
        var uses = file.IsRelative ? scope.Uses.Concat(state.WorkingDirectory.Uses) : scope.Uses;
        var arguments = ScopeVariable.ArgumentsOf(uses);
        var planned = new PlannedMount
        {
            Type = type,
            Raw = mount.Value,
            Id = type == MountType.Ssh ? SshId(options) : SecretDefaults.Id(options).Value,
            Target = target,
            FilePath = file.Path,
            EnvironmentVariable = options.Env.Value,
            Required = IsSettled(options.Required) ? options.Required.Value : null,
            Mode = Number(options.Mode, type == MountType.Ssh ? SshMode : SecretMode),
            Uid = Number(options.Uid, 0),
            Gid = Number(options.Gid, 0),
            Certainty = !options.Diagnostics.IsEmpty ? PlanCertainty.Invalid
                : unresolved.Count > 0 ? PlanCertainty.Unresolved
                : arguments.IsEmpty ? PlanCertainty.Certain : PlanCertainty.Conditional,
            Variables = [.. scope.Names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Arguments = arguments,
            Unresolved = [.. unresolved],
        };
        planned = planned with { Readability = ReadabilityOf(planned, options) };
        return (options, WaitsForUser(planned) ? planned with { Unresolved = planned.Unresolved.Add(UnknownUser()) } : planned);
    }

    private bool WaitsForUser(PlannedMount mount) => state.User.Text is null
        && mount is { Type: not null, Readability: SecretReadability.Unknown, Certainty: not PlanCertainty.Invalid };

    private UnresolvedValue UnknownUser() => state.User.Missing is { } missing
        ? missing with { Line = line }
        : new UnresolvedValue { Field = UnresolvedWord.User, Text = "", Line = line, Reason = UnresolvedReason.FromBaseImage };

    private (string? Target, (string? Path, bool IsRelative) File) PathOf(MountOptions options, MountType? type, List<UnresolvedValue> unresolved)
    {
        var target = type == MountType.Ssh ? options.Target.Value : SecretDefaults.FilePath(options).Value;
        if (string.IsNullOrEmpty(target))
        {
            return (null, (null, false));
        }

        if (PosixPath.IsAbsolute(target))
        {
            return (target, (target, false));
        }

        if (state.WorkingDirectory.Text is not { } directory)
        {
            unresolved.Add(new UnresolvedValue
            {
                Field = "workdir",
                Text = target,
                Line = line,
                Reason = state.WorkingDirectory.Reason ?? UnresolvedReason.FromBaseImage,
                Variables = [.. state.WorkingDirectory.Uses.Select(u => u.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            });
            return (target, (null, true));
        }

        return (target, (PosixPath.Join(directory, target), true));
    }

    private SecretReadability ReadabilityOf(PlannedMount mount, MountOptions options)
    {
        if (mount.Type == MountType.Secret && options.Env.IsSet && !(options.Target.IsSet && options.Target.Text is not ""))
        {
            return SecretReadability.NoFile;
        }

        return mount is { Mode: { } mode, Uid: { } uid, Gid: { } gid } ? Readers.Judge(state.User.Text, mode, uid, gid) : SecretReadability.Unknown;
    }

    private static string? SshId(MountOptions options) => !options.Id.IsSet || options.Id is { IsKnown: true, Value.Length: 0 } ? "default" : options.Id.Value;

    private static uint? Number(MountOption<uint?> option, uint standard) => IsSettled(option) ? option.Value ?? standard : null;

    private static bool IsSettled<T>(MountOption<T> option) => option.State is MountOptionState.NotSet or MountOptionState.Known;
}
