using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>The instructions of a plan where triggers or several runs may give the same one twice: what is run alike, by a trigger of the same
/// text or for another target, stands in the plan once.</summary>
internal sealed class InstructionTable
{
    private readonly List<PlannedInstruction> _all = [];
    private readonly Dictionary<PlannedInstruction, int> _positions = [];

    /// <param name="known">What stands in the plan so far.</param>
    public InstructionTable(ImmutableArray<PlannedInstruction> known)
    {
        foreach (var instruction in known)
        {
            Append(instruction);
        }
    }

    /// <summary>Takes what a run gave.</summary>
    /// <param name="instructions">The instructions, stage by stage.</param>
    /// <param name="areNew">Whether what is no trigger surely stands nowhere yet.</param>
    /// <returns>The position of each in the plan.</returns>
    public int[] Add(PlannedInstruction[] instructions, bool areNew)
    {
        var positions = new int[instructions.Length];
        for (var i = 0; i < positions.Length; i++)
        {
            var instruction = instructions[i];
            positions[i] = (!areNew || instruction.IsTrigger) && _positions.TryGetValue(instruction, out var known) ? known : Append(instruction);
        }

        return positions;
    }

    public ImmutableArray<PlannedInstruction> ToImmutable() => [.. _all];

    private int Append(PlannedInstruction instruction)
    {
        _all.Add(instruction);
        _positions.TryAdd(instruction, _all.Count - 1);
        return _all.Count - 1;
    }
}
