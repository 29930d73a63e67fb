using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What <c>docker build --call=outline</c> prints of a target's secrets.</summary>
/// <remarks>BuildKit looks at the target stage, then at its base, then at the stages it takes files from, and shows the first use of an id
/// that it meets: a later <c>required</c> does not show. (<c>dockerfile2llb/outline.go</c>.) Of several stages that files are taken from,
/// BuildKit looks at them in no fixed order; here it is that of the file.</remarks>
public sealed class OutlineView
{
    private OutlineView(PlannedDiagnostic? error, ImmutableArray<OutlineEntry> secrets, ImmutableArray<OutlineEntry> ssh)
    {
        Error = error;
        Secrets = secrets;
        Ssh = ssh;
    }

    /// <summary>The error that BuildKit prints instead; <see langword="null"/> when there is none.</summary>
    public PlannedDiagnostic? Error { get; }

    /// <summary>The secrets, by line; empty when there are none, or an error.</summary>
    public ImmutableArray<OutlineEntry> Secrets { get; }

    /// <summary>The ssh agents, by line; empty when there are none, or an error.</summary>
    public ImmutableArray<OutlineEntry> Ssh { get; }

    /// <summary>Makes the outline of a target.</summary>
    /// <param name="plan">The plan that the target belongs to.</param>
    /// <param name="target">One of its targets.</param>
    /// <returns>The outline. A use whose id is not known does not show.</returns>
    public static OutlineView Create(SecretPlan plan, TargetPlan target)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(target);
        if (target.Error is not null || target.Stage is not { } first)
        {
            return new OutlineView(target.Error, [], []);
        }

        var instructions = target.Instructions.Select(i => plan.Instructions[i]).ToLookup(i => i.Stage);
        var secrets = new Dictionary<string, OutlineEntry>(StringComparer.Ordinal);
        var ssh = new Dictionary<string, OutlineEntry>(StringComparer.Ordinal);
        var seen = new HashSet<int>();
        var open = new Stack<int>([first]);
        while (open.TryPop(out var index))
        {
            if (!seen.Add(index))
            {
                continue;
            }

            foreach (var instruction in instructions[index])
            {
                foreach (var mount in instruction.Mounts.Where(m => m.Id is not null))
                {
                    (mount.Type == MountType.Ssh ? ssh : secrets).TryAdd(
                        mount.Id!, new OutlineEntry { Id = mount.Id!, Required = mount.Required == true, Line = instruction.Lines.First });
                }
            }

            var stage = plan.Stages[index];
            foreach (var dependency in stage.Dependencies.Reverse())
            {
                open.Push(dependency);
            }

            if (stage.Base is { } known)
            {
                open.Push(known);
            }
        }

        return new OutlineView(null, [.. secrets.Values.OrderBy(s => s.Line)], [.. ssh.Values.OrderBy(s => s.Line)]);
    }
}
