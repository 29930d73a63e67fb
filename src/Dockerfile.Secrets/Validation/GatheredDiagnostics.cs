using DockerfileSecrets.Fixes;

namespace DockerfileSecrets;

/// <summary>What parser and planner found, each cause once.</summary>
internal static class GatheredDiagnostics
{
    public static IEnumerable<Diagnostic> Of(ValidationContext context)
    {
        var fixes = new GatheredFixes(context.Document);
        var bases = new GivenBases(context);
        return MisnamedIds.ToldOnce(context.Document, Found(context).ToList()).Select(bases.On).Select(fixes.On);
    }

    private static IEnumerable<Diagnostic> Found(ValidationContext context)
    {
        var kept = InKeptTriggers(context).ToList();
        foreach (var diagnostic in context.Document.Diagnostics.Concat(kept.Select(k => k.Diagnostic)))
        {
            yield return diagnostic;
        }

        if (context.Options.Plan.Target is { Length: > 0 } target && context.Graph.Find(target) is null)
        {
            yield return StageMessages.UnknownTarget(target, context.Graph.Stages.Select(s => s.Name).Where(n => n.Length > 0));
        }

        // A stage that sets a trigger off meets, at the whole of the ONBUILD, what the trigger itself is reported for.
        var known = kept.Select(k => (k.Diagnostic.Descriptor, k.Onbuild)).ToHashSet();
        foreach (var finding in context.PlanFindings)
        {
            if (!known.Contains((finding.Diagnostic.Descriptor, finding.Diagnostic.Span)))
            {
                yield return finding.Diagnostic;
            }
        }
    }

    private static IEnumerable<(Diagnostic Diagnostic, TextSpan Onbuild)> InKeptTriggers(ValidationContext context)
    {
        foreach (var step in context.Steps)
        {
            if (step.Command is not { Origin: OnbuildInstruction onbuild, Instruction: { } trigger })
            {
                continue;
            }

            foreach (var diagnostic in trigger.Diagnostics.Concat(step.Mounts.SelectMany(m => m.Options.Diagnostics)))
            {
                yield return (diagnostic.At(context.Document.GetSpan(trigger, diagnostic.Span)), context.Document.GetSpan(onbuild));
            }
        }
    }
}
