using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Puts what stages run into the order of the file, with what ONBUILD keeps for later.</summary>
internal static class ValidationSteps
{
    public static ImmutableArray<EvaluatedStep> Of(EvaluatedGraph evaluated)
    {
        var steps = ImmutableArray.CreateBuilder<EvaluatedStep>();
        var expander = new Expander(evaluated.Graph.Document.EscapeCharacter, evaluated.Options);
        foreach (var stage in evaluated.Graph.Stages)
        {
            var evaluation = evaluated.Of(stage);
            foreach (var step in evaluation.Steps)
            {
                if (!step.Command.IsTrigger)
                {
                    steps.Add(step.Command.Instruction is OnbuildInstruction { Trigger: { } trigger }
                        ? Kept(step, trigger, evaluation.End, expander)
                        : step);
                }
            }
        }

        return steps.ToImmutable();
    }

    /// <summary>A trigger as the image keeps it. It runs in images built from this one: with its ENV, without its ARG.</summary>
    private static EvaluatedStep Kept(EvaluatedStep onbuild, Instruction trigger, StageState end, Expander expander)
    {
        var state = end with { Variables = end.ImageVariables };
        var planner = new MountPlanner(state, expander, onbuild.Command.Lines.First);
        ImmutableArray<EvaluatedMount> mounts = trigger is RunInstruction run ? [.. run.Mounts.Select(Plan)] : [];
        return onbuild with
        {
            Command = onbuild.Command with { Instruction = trigger },
            Before = state,
            Planned = onbuild.Planned with
            {
                Keyword = trigger.Keyword.ToUpperInvariant(),
                WorkingDirectory = state.WorkingDirectory.Text,
                User = state.User.Text,
                Shell = state.Shell,
                Mounts = [.. mounts.Select(m => m.Planned).OfType<PlannedMount>()],
            },
            Mounts = mounts,
        };

        EvaluatedMount Plan(Mount mount)
        {
            var (options, planned) = planner.Plan(mount);
            return new EvaluatedMount(mount, options, planned);
        }
    }
}
