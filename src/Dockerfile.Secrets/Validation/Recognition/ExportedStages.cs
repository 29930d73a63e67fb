namespace DockerfileSecrets.Recognition;

/// <summary>The stages whose layers are in the image that a build makes: the target, and those that it is built on.</summary>
internal static class ExportedStages
{
    public static HashSet<BuildStage> Of(ValidationContext context)
    {
        var stages = new HashSet<BuildStage>(ReferenceEqualityComparer.Instance);
        var target = context.Options.Plan.Target is { Length: > 0 } name ? context.Graph.Find(name) : context.Graph.Stages.LastOrDefault();
        for (var stage = target; stage is not null && stages.Add(stage); stage = stage.Base)
        {
        }

        return stages;
    }
}
