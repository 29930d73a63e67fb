namespace DockerfileSecrets.Rules;

/// <summary>DFS205: the user that a RUN has cannot read the file of a secret that the RUN needs.</summary>
internal sealed class SecretUnreadableByUser : IConditionalRule
{
    private const uint DefaultMode = 0x100;
    private const uint OwnerReads = 0x100;

    private static readonly string[] Raising = ["sudo", "su", "doas", "runuser"];

    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS205",
        nameof(SecretUnreadableByUser),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "The USER in effect cannot read the file of a secret.",
        "BuildKit frontend/dockerfile/dockerfile2llb/convert_secrets.go, dispatchSecret: mode 0400, uid 0, gid 0 unless set")
    {
        Reason = "A secret is a file of root that only root can read. Another user gets `permission denied`, and some tools then go on without credentials.",
        Remedy = "Give the file to the user with `uid=` (a number), or mount the secret as a variable with `env=`.",
        Cwe = 732,
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var run in context.Flow.Runs)
        {
            HashSet<EvaluatedMount>? unused = null;
            foreach (var mount in run.Step.Mounts)
            {
                if (mount.Planned is not { Type: MountType.Secret, Readability: SecretReadability.Unreadable, Id: { } id }
                    || (unused ??= SecretReads.Unused(run)).Contains(mount))
                {
                    continue;
                }

                var mode = mount.Planned.Mode ?? DefaultMode;
                var isForOwner = (mode & OwnerReads) != 0;
                var user = run.Step.Before.User.Text ?? "";
                var isRaised = run.Commands.Exists(c => Raising.Contains(c.Name));
                yield return new Diagnostic(
                    Descriptor,
                    context.SpanOf(mount, null),
                    $"The user `{user}` cannot read the file of the secret `{id}`: it is of uid {mount.Planned.Uid ?? 0}, mode {Convert.ToString(mode, 8).PadLeft(4, '0')}. {(isForOwner ? Advice(user) : "Leave `mode` out: not even its owner can read it.")}")
                {
                    Severity = isRaised ? DiagnosticSeverity.Info : DiagnosticSeverity.Error,
                    Related = UserOf(context, run.Step) is { } set ? [new RelatedLocation(context.SpanOf(set), "the user is set here")] : [],
                    Fixes = isForOwner ? SecretReads.GiveTo(context, mount, user) : [],
                };
            }
        }
    }

    /// <summary>The USER that a step runs under: the last one before it, in its stage or in the stages that it is built from.</summary>
    private static Instruction? UserOf(ValidationContext context, EvaluatedStep step)
    {
        var before = context.StepsOf(step.Stage).TakeWhile(s => !ReferenceEquals(s.Command.Origin, step.Command.Origin));
        for (var stage = step.Stage; stage is not null; stage = stage.Base, before = stage is null ? [] : context.StepsOf(stage))
        {
            if (before.LastOrDefault(s => s.Command.Instruction is UserInstruction) is { } found)
            {
                return found.Command.Origin;
            }
        }

        return null;
    }

    private static string Advice(string user) => uint.TryParse(user.Split(':')[0], out var uid)
        ? $"Add `uid={uid}`."
        : "Add `uid=` with the user's number (such as 1000), or use `env=`.";
}
