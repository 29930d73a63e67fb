using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What a build is given, as far as it decides which secrets it needs.</summary>
public sealed class PlanOptions
{
    /// <summary>The stage to build (<c>--target</c>), without regard to case; a number is a name like others. <see langword="null"/> plans every
    /// stage as a target, the last one as the default. A name that no stage has gives DFS057.</summary>
    public string? Target { get; init; }

    /// <summary>The build arguments (<c>--build-arg</c>) by name, case-sensitive; they count where an ARG declares them. Empty unless set.</summary>
    public IReadOnlyDictionary<string, string> BuildArguments { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The platform to build for (<c>--platform</c>), such as <c>linux/arm64</c>. <see langword="null"/> when it is not known: what depends
    /// on it is unresolved then.</summary>
    /// <exception cref="ArgumentException">The text is no platform.</exception>
    public string? Platform
    {
        get => TargetPlatform?.ToString();
        init => TargetPlatform = Read(value);
    }

    /// <summary>The platform of the builder itself; <see langword="null"/> when it is not known.</summary>
    /// <exception cref="ArgumentException">The text is no platform.</exception>
    public string? BuilderPlatform
    {
        get => OwnPlatform?.ToString();
        init => OwnPlatform = Read(value);
    }

    /// <summary>Knows the images that stages are built on; <see cref="BaseImageProvider.Unknown"/> unless set.</summary>
    public IBaseImageProvider BaseImages { get; init; } = BaseImageProvider.Unknown;

    /// <summary>Nothing is given.</summary>
    internal static PlanOptions None { get; } = new();

    internal BuildPlatform? TargetPlatform { get; private init; }

    internal BuildPlatform? OwnPlatform { get; private init; }

    internal PlanOptions WithTarget(string target) => new()
    {
        Target = target,
        BuildArguments = BuildArguments,
        TargetPlatform = TargetPlatform,
        OwnPlatform = OwnPlatform,
        BaseImages = BaseImages,
    };

    private static BuildPlatform? Read(string? text) => text is null
        ? null
        : BuildPlatform.Parse(text) ?? throw new ArgumentException($"`{text}` is no platform such as `linux/amd64`.", nameof(text));
}
