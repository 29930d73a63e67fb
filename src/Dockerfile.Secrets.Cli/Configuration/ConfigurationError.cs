namespace DockerfileSecrets.Cli.Configuration;

/// <summary>A mistake in a configuration.</summary>
/// <param name="File">The configuration, as it is shown.</param>
/// <param name="At">Where; null when the file cannot be read.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record ConfigurationError(string File, LinePosition? At, string Message)
{
    public override string ToString() => At is { } at ? $"{File}:{at}: {Message}" : $"{File}: {Message}";

    /// <summary>The line that MSBuild takes for an error at its place.</summary>
    public string ToMsbuildLine() => At is { } at
        ? FormattableString.Invariant($"{File}({at.Line},{at.Column}): error : {Message}")
        : $"{File} : error : {Message}";
}
