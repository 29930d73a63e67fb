namespace DockerfileSecrets;

/// <summary>How far what is said about a mount hangs on things outside the file.</summary>
public enum PlanCertainty
{
    /// <summary>It follows from the file alone.</summary>
    Certain,

    /// <summary>It is known for the arguments of this plan; other build arguments or another platform could change it.</summary>
    Conditional,

    /// <summary>Something of it is not known: the unresolved values say what, and why. An unknown USER alone does not count,
    /// as it only decides about <see cref="PlannedMount.Readability"/>.</summary>
    Unresolved,

    /// <summary>The mount is wrong; the diagnostics say why, and a build that reaches it stops.</summary>
    Invalid,
}
