using DockerfileSecrets.Fixes;

namespace DockerfileSecrets;

/// <summary>What parser and planner found, each cause once.</summary>
internal static class GatheredDiagnostics
{
    public static List<Diagnostic> Of(ValidationContext context)
    {
        var found = Found(context);
        if (found.Count == 0)
        {
            return found;
        }

        var fixes = new GatheredFixes(context.Document);
        var bases = new GivenBases(context);
        return MisnamedIds.ToldOnce(context.Document, found).Select(bases.On).Select(fixes.On).ToList();
    }

    private static List<Diagnostic> Found(ValidationContext context)
    {
        var found = new List<Diagnostic>(context.Document.Diagnostics);

        // A stage that sets a trigger off meets, at the whole of the ONBUILD, what the trigger itself is reported for.
        HashSet<(DiagnosticDescriptor, TextSpan)>? known = null;
        foreach (var step in context.Steps)
        {
            if (step.Command is not { Origin: OnbuildInstruction onbuild, Instruction: { } trigger })
            {
                continue;
            }

            foreach (var diagnostic in trigger.Diagnostics.Concat(step.Mounts.SelectMany(m => m.Options.Diagnostics)))
            {
                found.Add(diagnostic.At(context.Document.GetSpan(trigger, diagnostic.Span)));
                (known ??= []).Add((diagnostic.Descriptor, context.Document.GetSpan(onbuild)));
            }
        }

        if (context.Options.Plan.Target is { Length: > 0 } target && context.Graph.Find(target) is null)
        {
            found.Add(StageMessages.UnknownTarget(target, context.Graph.Stages.Select(s => s.Name).Where(n => n.Length > 0)));
        }

        foreach (var finding in context.PlanFindings)
        {
            if (known?.Contains((finding.Diagnostic.Descriptor, finding.Diagnostic.Span)) != true)
            {
                found.Add(finding.Diagnostic);
            }
        }

        return found;
    }
}
