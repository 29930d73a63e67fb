using DockerfileSecrets.BuildFiles.Compose;

namespace DockerfileSecrets.BuildFiles;

/// <summary>Reads what Compose files give to their builds.</summary>
public static class ComposeFile
{
    /// <summary>Reads a Compose file.</summary>
    /// <param name="path">Its path; paths in it count from its directory.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The services that are built, and what is wrong.</returns>
    public static BuildFile Read(string path, string text) => Read([new BuildFileText(path, text)], ComposeTool.Compose, _ => null);

    /// <summary>Reads Compose files that are merged, as with several <c>-f</c>.</summary>
    /// <param name="files">The files, later ones winning; paths in them count from the directory of the first.</param>
    /// <param name="tool">What builds.</param>
    /// <param name="variable">Gives the variables that <c>${NAME}</c> stands for, <see langword="null"/> for one that is not set.</param>
    /// <returns>The services that are built, and what is wrong. A service that extends another, and files that include others, are not followed: their
    /// supply says that it is not known.</returns>
    public static BuildFile Read(IReadOnlyList<BuildFileText> files, ComposeTool tool, Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(variable);
        return new ComposeReader(files, tool, variable).Read();
    }
}
