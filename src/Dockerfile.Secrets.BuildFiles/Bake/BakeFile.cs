using DockerfileSecrets.BuildFiles.Bake;

namespace DockerfileSecrets.BuildFiles;

/// <summary>Reads what bake files give to their targets.</summary>
/// <remarks>Evaluates strings, variables with defaults, conditions, lists and objects, inheritance and overrides. What calls functions or refers to
/// other targets is reported as unknown, not guessed: <c>docker buildx bake --print</c> tells it, see <see cref="ReadPrinted"/>.</remarks>
public static class BakeFile
{
    /// <summary>Reads a bake file.</summary>
    /// <param name="path">Its path; the extension tells HCL from JSON.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The targets, and what is wrong. Paths count from the current directory.</returns>
    public static BuildFile Read(string path, string text) => Read([new BuildFileText(path, text)], new BakeOptions());

    /// <summary>Reads bake files that are merged, as with several <c>-f</c>: HCL, JSON, and Compose files among them.</summary>
    /// <param name="files">The files, later ones winning.</param>
    /// <param name="options">What stands beside them.</param>
    /// <returns>The targets, and what is wrong. Paths count from the current directory, those of Compose files from their own.</returns>
    public static BuildFile Read(IReadOnlyList<BuildFileText> files, BakeOptions options)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        return new BakeReader(files, options, hasTemplates: true).Read();
    }

    /// <summary>Reads what <c>docker buildx bake --print</c> prints: everything is evaluated there.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The targets.</returns>
    public static BuildFile ReadPrinted(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new BakeReader([new BuildFileText("docker buildx bake --print.json", json)], new BakeOptions(), hasTemplates: false).Read();
    }
}
