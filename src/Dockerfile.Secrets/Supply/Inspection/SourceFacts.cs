namespace DockerfileSecrets;

/// <summary>What is known of the value of a supplied secret: never the value.</summary>
/// <param name="State">What is found there.</param>
/// <param name="Length">The length in bytes, at most <see cref="Limit"/> + 1; <see langword="null"/> when it is not known, as for a pipe, which
/// cannot be read twice.</param>
/// <param name="EndsWithNewline">Whether the last byte is a line feed.</param>
public readonly record struct SourceFacts(SourceState State, int? Length = null, bool EndsWithNewline = false)
{
    /// <summary>The longest value that BuildKit takes, in bytes: 512,000. (BuildKit session/secrets/secretsprovider/secretsprovider.go, MaxSecretSize.)</summary>
    public const int Limit = 500 * 1024;
}
