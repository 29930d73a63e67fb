using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Planning;

/// <summary>A stage and its instructions that mount secrets.</summary>
/// <param name="Index">The number of the stage from 0; <see langword="null"/> for what stands before the first FROM, which is an error.</param>
/// <param name="Name">The name, lower-cased as BuildKit does; <see langword="null"/> when it has none.</param>
/// <param name="Base">The image or stage behind FROM; <see langword="null"/> when it is missing.</param>
/// <param name="Instructions">The instructions that mount secrets; often none.</param>
internal sealed record StagePlan(int? Index, string? Name, string? Base, ImmutableArray<InstructionPlan> Instructions)
{
    public static StagePlan Of(FromInstruction? from, int index, ImmutableArray<InstructionPlan> instructions) => new(
        from is null ? null : index,
        from?.StageName?.Value.ToLowerInvariant(),
        from?.Base?.Value,
        instructions);
}
