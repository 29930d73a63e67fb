using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>What a target needs: its stages that ask for secrets, and what is not known.</summary>
internal sealed class TargetText(TextStyle style, PlannedBuild build)
{
    private readonly StageText _stages = new(style, build.Read, MountColumns.Of(build));
    private readonly Dictionary<int, string> _shown = [];

    /// <summary>The text, which begins with an empty line; empty when there is nothing to say.</summary>
    public string Of(PlannedTarget target)
    {
        using var output = new StringWriter { NewLine = "\n" };
        foreach (var instructions in target.Asking.GroupBy(instruction => instruction.Stage))
        {
            var stage = target.Plan.Stages[instructions.Key];
            var body = _stages.Body(stage, instructions);
            output.WriteLine();
            if (build.HasAllTargets && _shown.TryGetValue(stage.Index, out var shown) && shown == body)
            {
                // Most targets share stages: in full, the text would grow with the square of their number.
                output.WriteLine($"{_stages.Title(stage)}: as above");
                continue;
            }

            _shown[stage.Index] = body;
            output.WriteLine(_stages.Title(stage));
            output.Write(body);
        }

        WriteUnresolved(output, target);
        return output.ToString();
    }

    private void WriteUnresolved(StringWriter output, PlannedTarget target)
    {
        // Hardly any file names the USER that its base image sets; the document says so, a person need not read it each time.
        var values = target.Target.Unresolved.Where(v => v.Field != "user" || v.Text.Length > 0).Distinct().ToArray();
        if (values.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(style.Bold("Not known"));
        output.WriteLine();
        foreach (var value in values)
        {
            output.WriteLine(VisibleText.Of(FormattableString.Invariant($"  line {value.Line}: {UnresolvedWords.What(value)}: {UnresolvedWords.Why(value)}")));
        }
    }
}
