using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What fixing a file gave.</summary>
public sealed class FixResult
{
    internal FixResult(ValidationResult result, ImmutableArray<AppliedFix> applied)
    {
        Result = result;
        Applied = applied;
    }

    /// <summary>The fixed file; the file itself when nothing was fixed.</summary>
    public DockerfileDocument Document => Result.Document;

    /// <summary>What is found in the fixed file.</summary>
    public ValidationResult Result { get; }

    /// <summary>The fixes that were made, in the order in which they were; empty when there was nothing to fix.</summary>
    public ImmutableArray<AppliedFix> Applied { get; }
}
