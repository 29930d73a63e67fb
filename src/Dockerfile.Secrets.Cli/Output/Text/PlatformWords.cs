using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>Says which platforms need a secret.</summary>
internal static class PlatformWords
{
    public static string Of(PlannedBuild build, MergedSecret need)
    {
        var all = need.NeededBy.Length == build.Plans.Length;
        var needed = all ? "on all platforms" : "on " + List(build, need.NeededBy) + " only";
        return need.Required && need.RequiredBy.Length < need.NeededBy.Length ? $"{needed}, required on {List(build, need.RequiredBy)}" : needed;
    }

    private static string List(PlannedBuild build, IEnumerable<int> plans) => string.Join(", ", plans.Select(index => build.Options[index].Platform));
}
