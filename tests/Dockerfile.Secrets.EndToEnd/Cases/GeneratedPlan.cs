using System.Runtime.InteropServices;
using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd.Cases;

/// <summary>What the library says of a generated file, knowing what the engine knows.</summary>
internal static class GeneratedPlan
{
    private static readonly IBaseImageProvider Images = BaseImageProvider.FromInspectOutput(
        $$"""[{ "RepoTags": ["{{ProbeImage.Name}}:latest"], "Config": { "Env": ["PATH=/bin"] } }]""");

    // The engine runs on this machine and builds for it.
    private static readonly string Platform = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "linux/arm64" : "linux/amd64";

    /// <summary>A build of the last stage.</summary>
    public static PlanOptions Options { get; } = For("");

    /// <summary>All stages, each as a target.</summary>
    public static PlanOptions EveryStage { get; } = For(null);

    public static SecretPlan Of(DockerfileDocument document) => SecretPlanner.Plan(document, Options);

    private static PlanOptions For(string? target) => new()
    {
        Target = target,
        BuildArguments = GeneratedFile.BuildArguments,
        Platform = Platform,
        BuilderPlatform = Platform,
        BaseImages = Images,
    };
}
