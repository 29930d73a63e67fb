namespace DockerfileSecrets.Cli.Checking.Baselines;

/// <summary>A finding that a baseline accepts.</summary>
/// <param name="Path">The file, relative to the directory of the baseline, its steps divided by <c>/</c>.</param>
/// <param name="Fingerprint">What names the finding within the file.</param>
/// <param name="Code">Its rule, for people.</param>
/// <param name="Name">The rule's name, for people.</param>
/// <param name="Line">Where it stood when the baseline was written, for people.</param>
internal sealed record KnownFinding(string Path, string Fingerprint, string Code, string Name, int Line);
