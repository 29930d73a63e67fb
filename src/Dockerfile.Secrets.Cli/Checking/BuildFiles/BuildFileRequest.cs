namespace DockerfileSecrets.Cli.Checking.BuildFiles;

/// <summary>What a call of <c>check</c> says about files that build Dockerfiles.</summary>
/// <param name="Named">The files that the call names.</param>
/// <param name="Overrides">The values of <c>--set</c>, for bake files.</param>
/// <param name="AsksBake">Whether <c>docker buildx bake --print</c> evaluates bake files.</param>
/// <param name="Discovers">Whether such files are looked for in directories.</param>
internal sealed record BuildFileRequest(IReadOnlyList<NamedBuildFile> Named, IReadOnlyList<string> Overrides, bool AsksBake, bool Discovers)
{
    public static BuildFileRequest None { get; } = new([], [], false, false);
}

/// <summary>A file that the call names.</summary>
/// <param name="Kind">Who reads it.</param>
/// <param name="Path">Its path.</param>
/// <param name="Word">The word behind it: a target, service or step, else the path of a Dockerfile; null when there is none.</param>
internal sealed record NamedBuildFile(BuildFileKind Kind, string Path, string? Word);

/// <summary>Who reads a file that builds Dockerfiles.</summary>
internal enum BuildFileKind
{
    Bake,
    Compose,
    Workflow,
}
