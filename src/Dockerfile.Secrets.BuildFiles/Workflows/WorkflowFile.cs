using DockerfileSecrets.BuildFiles.Workflows;
using DockerfileSecrets.BuildFiles.Yaml;
using YamlDotNet.RepresentationModel;

namespace DockerfileSecrets.BuildFiles;

/// <summary>Reads what GitHub workflows, and composite actions, give to their builds.</summary>
public static class WorkflowFile
{
    /// <summary>Reads a workflow: steps with docker/build-push-action, and steps that run docker, Podman or Buildah to build.</summary>
    /// <param name="path">Its path, as messages name it.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The builds, and what is wrong. Paths count from the workspace, the root of the repository.</returns>
    public static BuildFile Read(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        var (root, span, error) = YamlText.Read(text);
        if (error is not null)
        {
            return BuildFile.Unreadable(new SupplyOrigin(SupplyDialect.GitHubActions, path), span, error);
        }

        var steps = root.Get("jobs").Entries().SelectMany(job => Steps(job.Key, job.Value.Get("steps")))
            .Concat(Steps("runs", root.Get("runs").Get("steps")));
        return new BuildFile { Builds = [.. steps.SelectMany(s => new WorkflowStep(path, s.Name, s.Step).Builds())] };
    }

    private static IEnumerable<(string Name, YamlNode Step)> Steps(string job, YamlNode? steps) => steps.Items().Select((step, index) =>
        ($"{job}/{step.Get("id").Text() ?? step.Get("name").Text() ?? (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}", step));
}
