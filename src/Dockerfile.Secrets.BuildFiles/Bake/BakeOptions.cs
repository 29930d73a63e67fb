using System.Collections.Immutable;

namespace DockerfileSecrets.BuildFiles;

/// <summary>What stands beside the files when docker buildx bake is called.</summary>
public sealed record BakeOptions
{
    /// <summary>The values of <c>--set</c>, such as <c>app.secrets+=id=tok,env=TOK</c>, in their order.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary>Gives the variables of the environment, which win over the defaults of bake's variables; <see langword="null"/> for one that is not set.
    /// Unless set, none is.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;
}
