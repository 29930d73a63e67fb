namespace DockerfileSecrets;

/// <summary>When BuildKit would notice an error of a plan; the earlier phase is what it prints.</summary>
internal enum PlanPhase
{
    /// <summary>Global arguments and FROM lines, in the order of the file; stops every target.</summary>
    Global,

    /// <summary>The sources of COPY; stops every target.</summary>
    Sources,

    /// <summary>Circles; stop every target.</summary>
    Circles,

    /// <summary>Names of images; stop every target.</summary>
    References,

    /// <summary>What ONBUILD of a base brought; stops targets that reach the stage.</summary>
    Triggers,

    /// <summary>Running the instructions; stops targets that reach the stage.</summary>
    Instructions,
}

/// <summary>Something that is wrong, and which targets it stops.</summary>
/// <param name="Diagnostic">What is wrong, with offsets of the file.</param>
/// <param name="Line">The line that BuildKit names, 1-based.</param>
/// <param name="Phase">When BuildKit would notice it.</param>
/// <param name="Stage">The stage in which it happens.</param>
internal sealed record PlanFinding(Diagnostic Diagnostic, int Line, PlanPhase Phase, int Stage);
