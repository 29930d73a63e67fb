using DockerfileSecrets.Fixes;

namespace DockerfileSecrets;

/// <summary>What parser and planner found, each cause once.</summary>
internal static class GatheredDiagnostics
{
    public static IEnumerable<Diagnostic> Of(ValidationContext context)
    {
        var fixes = new GatheredFixes(context.Document);
        var bases = new GivenBases(context);
        return Found(context).Select(bases.On).Select(fixes.On);
    }

    private static IEnumerable<Diagnostic> Found(ValidationContext context)
    {
        var kept = InKeptTriggers(context).ToList();
        foreach (var diagnostic in context.Document.Diagnostics.Concat(kept))
        {
            yield return diagnostic;
        }

        if (context.Options.Plan.Target is { Length: > 0 } target && context.Graph.Find(target) is null)
        {
            yield return StageMessages.UnknownTarget(target, context.Graph.Stages.Select(s => s.Name).Where(n => n.Length > 0));
        }

        foreach (var finding in context.PlanFindings)
        {
            // A stage that sets a trigger off meets what the trigger itself is reported for.
            if (!kept.Exists(k => k.Descriptor == finding.Diagnostic.Descriptor && finding.Diagnostic.Span.Contains(k.Span)))
            {
                yield return finding.Diagnostic;
            }
        }
    }

    private static IEnumerable<Diagnostic> InKeptTriggers(ValidationContext context)
    {
        foreach (var step in context.Steps)
        {
            if (step.Command is not { Origin: OnbuildInstruction, Instruction: { } trigger })
            {
                continue;
            }

            foreach (var diagnostic in trigger.Diagnostics.Concat(step.Mounts.SelectMany(m => m.Options.Diagnostics)))
            {
                yield return diagnostic.At(context.Document.GetSpan(trigger, diagnostic.Span));
            }
        }
    }
}
