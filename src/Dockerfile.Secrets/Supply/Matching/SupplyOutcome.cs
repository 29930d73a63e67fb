namespace DockerfileSecrets;

/// <summary>Whether a needed secret is supplied.</summary>
public enum SupplyOutcome
{
    /// <summary>It is supplied. Whether its source is in order is said by <see cref="SuppliedMatch.Flaws"/>.</summary>
    Satisfied,

    /// <summary>It is not supplied, and the build stops: a use requires it.</summary>
    MissingRequired,

    /// <summary>It is not supplied, and the build goes on without it.</summary>
    MissingOptional,

    /// <summary>It is not listed, but a part of the supply could not be evaluated.</summary>
    Unknown,
}
