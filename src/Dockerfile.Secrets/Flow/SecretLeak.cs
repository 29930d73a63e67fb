namespace DockerfileSecrets.Flow;

/// <summary>A secret that gets out of a RUN.</summary>
/// <param name="Kind">Where to.</param>
/// <param name="Taint">Which secrets, and the way that they took, this place included.</param>
/// <param name="Span">The command that does it, in offsets of the file.</param>
/// <param name="Place">The file, for the log the command.</param>
internal sealed record SecretLeak(LeakKind Kind, Taint Taint, TextSpan Span, string Place)
{
    /// <summary>The command that stores it, for <see cref="LeakKind.Stored"/>.</summary>
    public string StoredBy { get; init; } = "";

    /// <summary>Whether it hangs on the value of the secret that it happens at all.</summary>
    public bool IsUncertain { get; init; }
}

/// <summary>How a secret gets out.</summary>
internal enum LeakKind
{
    /// <summary>It is written to a file of the layer.</summary>
    Layer,

    /// <summary>A tool stores it in a file of the layer.</summary>
    Stored,

    /// <summary>It is printed.</summary>
    Log,
}
