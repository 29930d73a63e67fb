namespace DockerfileSecrets.Cli.Checking.BuildFiles;

/// <summary>The names under which tools look for the files that build Dockerfiles.</summary>
internal static class BuildFileNames
{
    /// <summary>What docker compose takes, the first that is there. (compose-go cli/options.go, DefaultFileNames.)</summary>
    private static readonly string[] Compose = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];

    /// <summary>What it puts behind that. (compose-go cli/options.go, DefaultOverrideFileNames.)</summary>
    private static readonly string[] ComposeOverrides = ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

    /// <summary>What docker buildx bake merges besides Compose files, in this order. (buildx bake/bake.go, defaultFilenames.)</summary>
    private static readonly string[] Bake = ["docker-bake.json", "docker-bake.hcl", "docker-bake.override.json", "docker-bake.override.hcl"];

    public static bool IsBuildFile(ReadOnlySpan<char> directory, ReadOnlySpan<char> name) =>
        Has(Compose, name) || Has(ComposeOverrides, name) || Has(Bake, name) || IsWorkflow(directory, name);

    /// <summary>The files of one directory, put together as the tools do it.</summary>
    public static IEnumerable<FoundBuildFiles> Groups(string directory, IReadOnlyCollection<string> names)
    {
        if (Array.Find(Compose, names.Contains) is { } main)
        {
            yield return new(BuildFileKind.Compose, directory, Array.Find(ComposeOverrides, names.Contains) is { } over ? [main, over] : [main]);
        }

        if (Bake.Where(names.Contains).ToArray() is { Length: > 0 } bake)
        {
            yield return new(BuildFileKind.Bake, directory, [.. Compose.Where(names.Contains), .. bake]);
        }

        foreach (var workflow in names.Where(n => IsWorkflow(directory, n)).Order(StringComparer.Ordinal))
        {
            yield return new(BuildFileKind.Workflow, directory, [workflow]);
        }
    }

    /// <summary>The root of the repository that a workflow counts paths from.</summary>
    public static string WorkspaceOf(string workflow)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(workflow))!;
        return IsWorkflows(directory) ? Path.GetFullPath(Path.Combine(directory, "../..")) : Path.GetFullPath(".");
    }

    private static bool IsWorkflow(ReadOnlySpan<char> directory, ReadOnlySpan<char> name) =>
        (name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)) && IsWorkflows(directory);

    private static bool IsWorkflows(ReadOnlySpan<char> directory)
    {
        directory = directory.TrimEnd("/\\");
        return Path.GetFileName(directory) is "workflows" && Path.GetFileName(Path.GetDirectoryName(directory)) is ".github";
    }

    private static bool Has(string[] names, ReadOnlySpan<char> name)
    {
        foreach (var one in names)
        {
            if (name.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Files of one directory that a tool reads together.</summary>
/// <param name="Kind">Who reads them.</param>
/// <param name="Directory">The directory as it was found.</param>
/// <param name="Names">Their names, later ones winning.</param>
internal sealed record FoundBuildFiles(BuildFileKind Kind, string Directory, IReadOnlyList<string> Names);
