namespace DockerfileSecrets;

/// <summary>One mount that asks for a secret.</summary>
public sealed record SecretUse
{
    /// <summary>The position of the instruction in <see cref="SecretPlan.Instructions"/>.</summary>
    public required int Instruction { get; init; }

    /// <summary>The position of the mount in <see cref="PlannedInstruction.Mounts"/>.</summary>
    public required int Mount { get; init; }

    /// <summary>The first line of the instruction, 1-based.</summary>
    public required int Line { get; init; }

    /// <summary>Whether this use stops the build when the secret is not supplied; <see langword="null"/> when it is not known.</summary>
    public bool? Required { get; init; }
}
