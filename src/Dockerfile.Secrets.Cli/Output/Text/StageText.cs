using DockerfileSecrets.Cli.Input;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>A stage that asks for secrets: the lines of the Dockerfile and the secrets below them.</summary>
internal sealed class StageText(TextStyle style, ReadDocument read, MountColumns columns)
{
    private const int NameWidth = 40;

    /// <summary>The name and the base of a stage.</summary>
    public string Title(PlannedStage stage)
    {
        var name = stage.Image ?? read.Document.Instructions.OfType<FromInstruction>().ElementAt(stage.Index).Base?.Value;
        var title = "Stage " + VisibleText.Cut(PlannedTarget.NameOf(stage), NameWidth);
        return style.Bold(title) + (name is null ? "" : style.Dim($" (from {VisibleText.Cut(name, style.Room(title.Length + " (from )".Length))})"));
    }

    /// <summary>The instructions, each behind an empty line.</summary>
    public string Body(PlannedStage stage, IEnumerable<PlannedInstruction> instructions)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var lines = new SourceLines(output, style, read);
        foreach (var instruction in instructions)
        {
            output.WriteLine();
            if (instruction.IsTrigger)
            {
                output.WriteLine(lines.Indent + style.Yellow(stage.Base is null ? "ONBUILD of the base image" : "ONBUILD of the base stage"));
            }

            lines.Write(instruction);
            foreach (var mount in instruction.Mounts)
            {
                output.WriteLine(lines.Indent + Line(mount, instruction.User));
            }

            foreach (var needed in instruction.Implicit)
            {
                output.WriteLine(lines.Indent + Line(needed));
            }
        }

        return output.ToString();
    }

    private string Line(PlannedMount mount, string? user)
    {
        if (MountName.Of(mount) is null)
        {
            return style.Yellow(MountWords.Nameless(mount));
        }

        var id = MountColumns.IdOf(mount);
        var need = MountColumns.NeedOf(mount);
        return style.Green(id) + new string(' ', columns.Id - id.Length + 2)
            + (need == MountWords.Required ? style.Yellow(need) : need) + new string(' ', columns.Need - need.Length + 2)
            + VisibleText.Of(MountWords.Places(mount, user));
    }

    private string Line(ImplicitSecret needed) => needed.Ssh is { } agent
        ? $"optional: the ssh agent {style.Green(VisibleText.Of(agent))}"
        : $"optional, the first that is supplied of {string.Join(", ", needed.Candidates.Select(id => style.Green(VisibleText.Of(id))))}";
}
