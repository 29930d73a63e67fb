using DockerfileSecrets.BuildFiles;

namespace DockerfileSecrets.Cli.Checking.BuildFiles;

/// <summary>Which targets of a bake file are built.</summary>
internal static class BakeTargets
{
    /// <summary>What a call builds: a target or a group, and without a name the group <c>default</c>, else the target of that name, else everything that is built.</summary>
    public static IReadOnlyList<SuppliedBuild> Asked(BuildFile file, string? name)
    {
        if (file.Groups.TryGetValue(name ?? "default", out var members))
        {
            return [.. file.Builds.Where(b => members.Contains(b.Name))];
        }

        return file.Find(name ?? "default") is { } build ? [build] : name is null ? Built(file) : [];
    }

    /// <summary>Targets that a group names, and those that are no mere parent of others. (Names with an underscore are kept for parents by custom.)</summary>
    public static IReadOnlyList<SuppliedBuild> Built(BuildFile file)
    {
        var grouped = file.Groups.Values.SelectMany(g => g).ToHashSet(StringComparer.Ordinal);
        return [.. file.Builds.Where(b => grouped.Contains(b.Name) || !(b.IsParent || b.Name.StartsWith('_')))];
    }
}
