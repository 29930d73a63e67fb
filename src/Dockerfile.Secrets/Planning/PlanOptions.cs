using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What a build is given, as far as it decides which secrets it needs.</summary>
public sealed class PlanOptions
{
    private readonly int _maxTargets = 1_000;
    private readonly int _maxOnbuildInstructions = 200_000;

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

    /// <summary>How long the value of one word may become, in UTF-16 code units; 262,144 unless set. A word that becomes longer has no value and gives DFS052.
    /// BuildKit has no such limit: <c>ARG A=$A$A</c>, repeated, doubles there until something gives way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxExpansionLength
    {
        get => OfWord.MaxLength;
        init => OfWord = new ExpansionLimits { MaxLength = value };
    }

    /// <summary>How many stages are planned as targets at once when <see cref="Target"/> is <see langword="null"/>; 1,000 unless set. In a file with more, or
    /// with a million and more instructions to be run for them all, only the last is (DFS069).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxTargets
    {
        get => _maxTargets;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maxTargets = value;
        }
    }

    /// <summary>How many instructions the ONBUILD of bases may bring into a file in all; 200,000 unless set. A stage beyond it is read without its
    /// base's (DFS066).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxOnbuildInstructions
    {
        get => _maxOnbuildInstructions;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxOnbuildInstructions = value;
        }
    }

    /// <summary>Nothing is given.</summary>
    internal static PlanOptions None { get; } = new();

    internal ExpansionLimits OfWord { get; private init; } = new() { MaxLength = 262_144 };

    internal BuildPlatform? TargetPlatform { get; private init; }

    internal BuildPlatform? OwnPlatform { get; private init; }

    internal PlanOptions WithTarget(string target) => new()
    {
        Target = target,
        BuildArguments = BuildArguments,
        TargetPlatform = TargetPlatform,
        OwnPlatform = OwnPlatform,
        BaseImages = BaseImages,
        OfWord = OfWord,
        MaxTargets = MaxTargets,
        MaxOnbuildInstructions = MaxOnbuildInstructions,
    };

    private static BuildPlatform? Read(string? text) => text is null
        ? null
        : BuildPlatform.Parse(text) ?? throw new ArgumentException($"`{text}` is no platform such as `linux/amd64`.", nameof(text));
}
