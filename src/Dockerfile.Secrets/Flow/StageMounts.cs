namespace DockerfileSecrets.Flow;

/// <summary>What the bind and cache mounts of a RUN bring in from other stages.</summary>
internal static class StageMounts
{
    /// <summary>The files with a secret that a RUN sees through its mounts, by the path that they have there.</summary>
    /// <param name="step">The RUN.</param>
    /// <param name="filesOf">What a stage holds; null when nothing is known of it.</param>
    /// <param name="spanOf">Where a mount stands.</param>
    public static IEnumerable<(string Path, FlowFile File)> Of(EvaluatedStep step, Func<BuildStage, FileMap?> filesOf, Func<EvaluatedMount, TextSpan> spanOf)
    {
        for (var i = 0; i < step.Mounts.Length && i < step.Command.Sources.Length; i++)
        {
            var mount = step.Mounts[i];
            if (step.Command.Sources[i].Stage is not { } from || from == step.Stage || filesOf(from) is not { } files
                || mount.Options.Target is not { IsKnown: true, Value: { Length: > 0 } target })
            {
                continue;
            }

            var root = FlowPath.Join("/", mount.Options.Source is { IsKnown: true, Value: { } source } ? source : "");
            var place = FlowPath.Join(step.Before.WorkingDirectory.Text ?? FlowValue.UnknownMark.ToString(), target);
            foreach (var (path, file) in files.All)
            {
                if (file.Content.IsSecret && FlowPath.IsBelow(root, path))
                {
                    var seen = FlowPath.Join(place, path[(root == "/" ? 0 : root.Length)..].TrimStart('/'));
                    var how = $"mounted from stage `{from.DisplayName}` at {FlowMachine.Shown(seen)}";
                    yield return (seen, file with { Content = file.Content.Then(spanOf(mount), how), Way = null, LinkTarget = null });
                }
            }
        }
    }
}
