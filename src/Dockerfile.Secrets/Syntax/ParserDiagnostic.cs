namespace DockerfileSecrets;

/// <summary>A diagnostic together with the point at which BuildKit would stop for it.</summary>
internal readonly record struct ParserDiagnostic(Diagnostic Diagnostic, BuilderPhase Phase);

/// <summary>When BuildKit notices an error; the earlier one is what it prints.</summary>
internal enum BuilderPhase
{
    /// <summary>While cutting the text into instructions; nothing else is reported then.</summary>
    Cutting,

    /// <summary>While checking instruction by instruction.</summary>
    Instruction,

    /// <summary>Later (when a stage is built or a trigger runs), or never.</summary>
    Later,
}
