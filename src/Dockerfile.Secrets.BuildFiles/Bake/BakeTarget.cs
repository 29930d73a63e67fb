using System.Collections.Immutable;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>A target as far as it is put together; null is what nobody said. (buildx bake/bake.go, Target.)</summary>
internal sealed record BakeTarget
{
    public HclValue? Context { get; init; }

    public HclValue? Dockerfile { get; init; }

    public bool IsInline { get; init; }

    public HclValue? Stage { get; init; }

    /// <summary>The values of the build arguments.</summary>
    public ImmutableDictionary<string, HclValue> Arguments { get; init; } = ImmutableDictionary<string, HclValue>.Empty;

    public HclValue? Platforms { get; init; }

    public ImmutableArray<string> Inherits { get; init; } = [];

    public SecretSupply Supply { get; init; } = SecretSupply.Empty;

    /// <summary>What <paramref name="next"/> says wins; secrets and arguments are put behind.</summary>
    public BakeTarget Merge(BakeTarget next) => new()
    {
        Context = next.Context ?? Context,
        Dockerfile = next.Dockerfile ?? Dockerfile,
        IsInline = IsInline || next.IsInline,
        Stage = next.Stage ?? Stage,
        Arguments = Arguments.SetItems(next.Arguments),
        Platforms = next.Platforms ?? Platforms,
        Inherits = Inherits.AddRange(next.Inherits),
        Supply = SecretSupply.Combine([Supply, next.Supply]),
    };
}
