using System.Collections.Immutable;
using DockerfileSecrets.BuildFiles.Comparing;

namespace DockerfileSecrets.BuildFiles;

/// <summary>One build that a file describes: a Compose service, a bake target, a step of a workflow.</summary>
public sealed record SuppliedBuild
{
    /// <summary>What the file calls it: the service, the target, <c>job/step</c> with the step's id, name or number.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands: the file, and the line of the service, target or step. Its dialect is that of the tool that builds, which for a step of
    /// a workflow with a command is docker or Podman.</summary>
    public required SupplyOrigin Origin { get; init; }

    /// <summary>The build context as a path: in a Compose file joined to the file's directory, else as written. <see langword="null"/> when it is no
    /// directory (a URL) or not known.</summary>
    public string? Context { get; init; }

    /// <summary>The path of the Dockerfile, joined to what it counts from; <see langword="null"/> when it stands in the file itself, comes from
    /// elsewhere, or is not known.</summary>
    public string? Dockerfile { get; init; }

    /// <summary>The stage that is built; <see langword="null"/> for the last, and when it is not known.</summary>
    public string? Target { get; init; }

    /// <summary>The build arguments by name, for planning only: a value may be a secret that is passed the wrong way, so show none. A value is
    /// <see langword="null"/> when it is not known before the build. Empty when there are none.</summary>
    public ImmutableSortedDictionary<string, string?> BuildArguments { get; init; } = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    /// <summary>The platform that is built for; <see langword="null"/> when it is several, not said or not known.</summary>
    public string? Platform { get; init; }

    /// <summary>What the build is given.</summary>
    public required SecretSupply Supply { get; init; }

    /// <summary>Whether other targets of a bake file inherit from it.</summary>
    internal bool IsParent { get; init; }

    /// <summary>Whether a stage is named that cannot be told.</summary>
    internal bool HasUnknownTarget { get; init; }

    /// <summary>Whether there are build arguments whose names are not known either, as <c>--build-arg $ARGS</c> of a shell.</summary>
    internal bool TakesUnknownArguments { get; init; }

    /// <summary>Compares what the build is given with what its Dockerfile needs, for the build's own target, arguments and platform.</summary>
    /// <param name="dockerfile">What messages call the Dockerfile.</param>
    /// <param name="document">The Dockerfile.</param>
    /// <param name="sources">Looks whether the sources are there; <see cref="SourceInspector.None"/> for a build that runs elsewhere.</param>
    /// <returns>The findings with their places in the build file: DFS401 to DFS408, DFS057 for a target that is not there, DFS426 where it cannot be
    /// told, and what is wrong with the supply itself. Spans are empty where only the line is known. Empty when all is well.</returns>
    public ImmutableArray<SupplyDiagnostic> Check(string dockerfile, DockerfileDocument document, ISourceInspector sources)
    {
        ArgumentNullException.ThrowIfNull(dockerfile);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sources);
        return [.. new BuildComparison(this, dockerfile, document, sources).Findings()];
    }

    /// <inheritdoc/>
    public bool Equals(SuppliedBuild? other) => other is not null && Name == other.Name && Origin == other.Origin && Context == other.Context
        && Dockerfile == other.Dockerfile && Target == other.Target && Platform == other.Platform && Supply == other.Supply
        && HasUnknownTarget == other.HasUnknownTarget && TakesUnknownArguments == other.TakesUnknownArguments && BuildArguments.SequenceEqual(other.BuildArguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Origin, Context, Dockerfile, Target, Supply);
}
