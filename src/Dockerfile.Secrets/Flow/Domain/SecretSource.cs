namespace DockerfileSecrets.Flow;

/// <summary>A secret that a RUN can reach.</summary>
/// <param name="Kind">How it gets there.</param>
/// <param name="Id">What messages call it: the id of a mount, the name of an argument.</param>
/// <param name="Span">Where it comes in, in offsets of the file.</param>
internal sealed record SecretSource(SecretSourceKind Kind, string Id, TextSpan Span)
{
    /// <summary>The mount of a mounted secret.</summary>
    public EvaluatedMount? Mount { get; init; }

    /// <summary>The file or the variable that holds it.</summary>
    public required string Place { get; init; }

    public bool IsMounted => Kind != SecretSourceKind.Argument;

    public string Describe() => Kind switch
    {
        SecretSourceKind.MountedFile => $"the secret `{Id}` is mounted at {Place}",
        SecretSourceKind.MountedVariable => $"the secret `{Id}` is mounted as ${Place}",
        _ => $"`{Id}` is set here",
    };
}

/// <summary>How a secret gets into a RUN.</summary>
internal enum SecretSourceKind
{
    MountedFile,
    MountedVariable,

    /// <summary>An ARG or ENV with the name of a secret.</summary>
    Argument,
}
