using System.Collections.Immutable;
using DockerfileSecrets.Cli.Output;

namespace DockerfileSecrets.Cli.Commands;

/// <summary>A call of <c>plan</c>.</summary>
/// <param name="File">The file or directory, or <c>-</c>; <see langword="null"/> for the current directory.</param>
/// <param name="Target">The target; <see langword="null"/> for the last stage.</param>
/// <param name="AllTargets">Whether every stage is planned as a target.</param>
/// <param name="BuildArguments">The build arguments as given.</param>
/// <param name="Platforms">The platforms as given, each once.</param>
/// <param name="BaseImageFiles">Files with the output of <c>docker image inspect</c>.</param>
/// <param name="Format">How to print.</param>
internal sealed record PlanRequest(
    string? File, string? Target, bool AllTargets, string[] BuildArguments, string[] Platforms, string[] BaseImageFiles, PlanFormat Format)
{
    /// <summary>What to plan with, once for each platform; or what is wrong.</summary>
    public (ImmutableArray<PlanOptions> Options, string? Error) ToOptions(Func<string, string?> variable)
    {
        if (AllTargets && Target is not null)
        {
            return ([], "--all-targets and --target exclude each other; see dockerfile-secrets plan --help");
        }

        var (images, error) = Input.BaseImageFiles.Read(BaseImageFiles);
        if (error is not null)
        {
            return ([], error);
        }

        var arguments = Input.BuildArguments.Read(BuildArguments, variable);
        var options = ImmutableArray.CreateBuilder<PlanOptions>();
        foreach (var platform in Platforms.Length == 0 ? new string?[] { null } : Platforms)
        {
            try
            {
                options.Add(new PlanOptions
                {
                    Target = AllTargets ? null : Target ?? "",
                    BuildArguments = arguments,
                    Platform = platform,
                    BaseImages = images!,
                });
            }
            catch (ArgumentException)
            {
                return ([], $"'{platform}' is no platform such as linux/amd64; see dockerfile-secrets plan --help");
            }
        }

        return ([.. options.DistinctBy(o => o.Platform)], null);
    }
}
