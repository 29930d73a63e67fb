using System.Collections.Immutable;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Planning;

/// <summary>Which secrets the instructions of one file need, variables unexpanded. A stop-gap until the library has a planner.</summary>
/// <param name="Stages">The stages in the order of the file.</param>
/// <param name="Supplies">Every id once, in the order of their first use.</param>
internal sealed record FilePlan(ImmutableArray<StagePlan> Stages, ImmutableArray<SecretSupply> Supplies)
{
    public int SecretInstructionCount => Stages.Sum(stage => stage.Instructions.Count(i => !i.Secrets.IsEmpty));

    public static FilePlan Of(ReadDocument read)
    {
        var document = read.Document;
        var stages = ImmutableArray.CreateBuilder<StagePlan>();
        var current = ImmutableArray.CreateBuilder<InstructionPlan>();
        FromInstruction? from = null;
        var index = -1;
        foreach (var instruction in document.Instructions)
        {
            if (instruction is FromInstruction next)
            {
                EndStage();
                (from, index) = (next, index + 1);
            }
            else if (InstructionPlan.Of(document, instruction) is { } plan)
            {
                current.Add(plan);
            }
        }

        EndStage();
        return new FilePlan(stages.ToImmutable(), SecretSupply.Of(stages));

        void EndStage()
        {
            if (from is not null || current.Count > 0)
            {
                stages.Add(StagePlan.Of(from, index, current.ToImmutable()));
            }

            current.Clear();
        }
    }
}
