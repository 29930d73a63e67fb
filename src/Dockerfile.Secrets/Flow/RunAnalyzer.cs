namespace DockerfileSecrets.Flow;

/// <summary>Runs the script of one RUN.</summary>
internal sealed class RunAnalyzer(ValidationContext context)
{
    public RunFlow? Analyze(EvaluatedStep step, StageFlow stage, out FileMap files)
    {
        files = stage.Files;
        return context.SecretMounts.Any() && step.Mounts.IsEmpty ? null : new RunFlow(step);
    }
}
