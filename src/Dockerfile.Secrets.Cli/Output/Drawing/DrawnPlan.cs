using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Input;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>Draws a plan, with what leaks.</summary>
internal static class DrawnPlan
{
    public static string Picture(PlannedBuild build)
    {
        var options = new ValidationOptions { Plan = build.Options[0] };
        var result = SecretValidator.Validate(build.Read.Document, options);

        // What only the name of its variable gives away (`FROM` with a password as its ARG's default) is starred out before it is drawn.
        var shown = ReadDocument.Of(build.Read.File with { Text = CheckedFile.Masked(build.Read.File.Text, result) });
        return GraphSvg.Picture(GraphLayout.Of(StageCards.Of(PlannedBuild.Of(shown, build.Path, build.Options), result, result.Diagnostics)), build.Read.File.Name);
    }
}
