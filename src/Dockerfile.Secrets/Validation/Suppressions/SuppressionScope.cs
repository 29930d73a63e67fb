namespace DockerfileSecrets;

/// <summary>How far a suppression reaches.</summary>
public enum SuppressionScope
{
    /// <summary>The instruction that the comment stands above.</summary>
    Instruction,

    /// <summary>The whole file.</summary>
    File,
}
