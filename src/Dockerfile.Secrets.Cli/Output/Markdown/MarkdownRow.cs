using DockerfileSecrets.Cli.Output.Text;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Markdown;

/// <summary>A row of a table: one use of a secret. All but the line is Markdown already.</summary>
internal sealed record MarkdownRow(string Secret, string Need, string Where, string Stage, int Line)
{
    public static IEnumerable<MarkdownRow> Of(PlannedTarget target)
    {
        foreach (var instruction in target.Asking)
        {
            var stage = MarkdownText.Code(PlannedTarget.NameOf(target.Plan.Stages[instruction.Stage]));
            foreach (var mount in instruction.Mounts)
            {
                yield return MountName.Of(mount) is { } name
                    ? new MarkdownRow(
                        MarkdownText.Code(name.Text) + (name.IsKnown ? "" : " (unresolved)"),
                        MarkdownText.Plain(MountWords.Need(mount)),
                        MarkdownText.Plain(MountWords.Places(mount, instruction.User)),
                        stage,
                        instruction.Lines.First)
                    : new MarkdownRow(MountWords.Nameless(mount), "", "", stage, instruction.Lines.First);
            }

            foreach (var needed in instruction.Implicit)
            {
                var secrets = needed.Ssh is { } agent ? MarkdownText.Code(agent) : string.Join(" or ", needed.Candidates.Select(MarkdownText.Code));
                yield return new MarkdownRow(
                    secrets, MountWords.Optional, (needed.Ssh is null ? "ADD " : "ssh agent for ADD ") + MarkdownText.Code(needed.Source), stage, instruction.Lines.First);
            }
        }
    }
}
