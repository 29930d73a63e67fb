using System.Text.RegularExpressions;
using DockerfileSecrets.Flow;
using DockerfileSecrets.Recognition;
using SecretFiles = DockerfileSecrets.Flow.SecretFiles;

namespace DockerfileSecrets.Rules;

/// <summary>DFS312: ssh without the agent's mount, with a private key in the build, or without a look at the host's key.</summary>
internal sealed partial class SshMisuse : IValidationRule
{
    private static readonly WordSearch HostCheck = new("StrictHostKeyChecking");
    private static readonly string[] GitVerbs = ["clone", "fetch", "pull", "submodule", "ls-remote", "archive"];

    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS312",
        nameof(SshMisuse),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Likely,
        "A RUN uses ssh in a way that needs a key in the build, or trusts any host.",
        "Dockerfile reference, RUN --mount=type=ssh")
    {
        Reason = "With `--mount=type=ssh` the agent signs and no key enters the build. A key that is copied stays in a layer; a host that is not checked can be anybody.",
        Remedy = "Use `--mount=type=ssh`, and put the host's key into known_hosts.",
        Cwe = 322,
    };

    [GeneratedRegex("StrictHostKeyChecking[\"']?(?:\\s*=\\s*|\\s+|\\\\\\s)[\"']?(?:no|off)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UncheckedHost();

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var step in HostCheck.IsIn(context.Document.Text.Text) ? context.Runs : [])
        {
            var span = context.SpanOf(step.Command.Instruction);
            var text = context.Document.Text.Text.AsSpan(span.Start, span.Length);
            if (HostCheck.IsIn(text) && UncheckedHost().Match(text.ToString()) is { Success: true } match)
            {
                yield return new Diagnostic(
                    Descriptor,
                    new TextSpan(span.Start + match.Index, match.Length),
                    "Without a check of the host's key anybody between can pose as the host. Put the host's key into known_hosts.")
                {
                    Related = UseBehind(context, step) is { } use ? [UseOf(use)] : [],
                };
            }
        }

        foreach (var (step, mount) in context.SecretMounts)
        {
            if (IsKey(mount.Planned!))
            {
                yield return new Diagnostic(
                    Descriptor,
                    context.SpanOf(mount, null),
                    $"The secret `{mount.Planned!.Id}` is a private ssh key. With `--mount=type=ssh` the agent signs and the key stays outside.")
                {
                    Flow = UseOf(context, step, mount) is { } use ? [new RelatedLocation(context.SpanOf(mount, null), "the key is mounted here"), use] : [],
                };
            }
        }

        foreach (var run in context.Flow.Runs)
        {
            if (Unmounted(run) is { } use && !RewritesUrls(context, run.Step))
            {
                yield return new Diagnostic(
                    Descriptor,
                    use.Span,
                    $"`{use.Name}` uses ssh, but this RUN has no ssh mount: a key must come from elsewhere. Add `--mount=type=ssh` and build with `--ssh default`.")
                {
                    Related = KeyBefore(context, run.Step) is { } key ? [key] : [],
                };
            }
        }
    }

    private static bool IsKey(PlannedMount mount) =>
        (mount.FilePath is { } path && SecretFiles.IsPrivateKey(path)) || (mount.Id is { } id && SecretFiles.IsPrivateKey(id));

    private static RelatedLocation UseOf(CommandUse use) => new(use.Span, $"`{use.Name}` uses ssh here");

    /// <summary>The first command that reads the key, or uses ssh, in the RUN that mounts it.</summary>
    private static RelatedLocation? UseOf(ValidationContext context, EvaluatedStep step, EvaluatedMount mount)
    {
        var run = context.Flow.Runs.FirstOrDefault(r => ReferenceEquals(r.Step, step));
        return run?.Reads.Find(r => ReferenceEquals(r.Source.Mount, mount)) is { } read ? new RelatedLocation(read.Span, "read here")
            : run?.Commands.Find(UsesSsh) is { } use ? UseOf(use)
            : null;
    }

    /// <summary>What uses ssh in the same stage, in this RUN or behind it.</summary>
    private static CommandUse? UseBehind(ValidationContext context, EvaluatedStep step) => context.Flow.Runs
        .Where(r => ReferenceEquals(r.Step.Stage, step.Stage) && r.Step.Command.Ordinal >= step.Command.Ordinal)
        .Select(r => r.Commands.Find(UsesSsh))
        .FirstOrDefault(c => c is not null);

    /// <summary>What its author may have thought of: a mount of the agent in another RUN, or a key that was copied.</summary>
    private static RelatedLocation? KeyBefore(ValidationContext context, EvaluatedStep step)
    {
        foreach (var other in context.Steps)
        {
            if (other.Mounts.FirstOrDefault(IsAgent) is { } mount)
            {
                return new RelatedLocation(context.SpanOf(mount, null), "the agent is mounted here, for this RUN alone");
            }

            if (ReferenceEquals(other.Stage, step.Stage) && other.Command.Ordinal < step.Command.Ordinal
                && ContextCopy.Of(context, other) is { } copy && copy.Sources.Any(s => SecretFiles.IsPrivateKey(s.Path)))
            {
                return new RelatedLocation(context.SpanOf(other.Command.Origin), "a key is copied here");
            }
        }

        return null;
    }

    private static bool IsAgent(EvaluatedMount mount) => mount.Options.Type is { IsKnown: true, Value: MountType.Ssh };

    private static CommandUse? Unmounted(RunFlow run)
    {
        if (run.Step.Mounts.Any(m => IsAgent(m) || (m.Planned is { Type: MountType.Secret } secret && IsKey(secret))))
        {
            return null;
        }

        return run.Commands.Find(UsesSsh);
    }

    private static bool UsesSsh(CommandUse command) => command.Name switch
    {
        "git" => command.Arguments.Any(a => Array.IndexOf(GitVerbs, a) >= 0) && command.Arguments.Any(IsSshUrl),
        "npm" or "yarn" or "pnpm" or "pip" or "pip3" => command.Arguments.Any(a => a.Contains("git+ssh://", StringComparison.Ordinal)),
        _ => false,
    };

    private static bool IsSshUrl(string word) => word.StartsWith("git@", StringComparison.Ordinal) || word.StartsWith("ssh://", StringComparison.Ordinal);

    /// <summary>git can be told to ask over https what is written as ssh.</summary>
    private static bool RewritesUrls(ValidationContext context, EvaluatedStep step)
    {
        var end = context.SpanOf(step.Command.Instruction).End;
        return context.Document.Text.Text.AsSpan(0, end).Contains("insteadOf", StringComparison.OrdinalIgnoreCase);
    }
}
