using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>The secrets that a build must be given, for callers that want to know no more.</summary>
public sealed class SecretRequirements
{
    /// <summary>What an id comes from.</summary>
    private static readonly string[] IdFields = ["id", "source", "src", "target", "dst", "destination", "type"];

    private SecretRequirements(ImmutableArray<NeededSecret> all, bool isComplete)
    {
        All = all;
        IsComplete = isComplete;
    }

    /// <summary>Every secret that is asked for, in the order of the first use; empty when there is none.</summary>
    public ImmutableArray<NeededSecret> All { get; }

    /// <summary>The ids without which the build stops.</summary>
    public ImmutableArray<string> Required => [.. All.Where(n => n.Required).Select(n => n.Id)];

    /// <summary>The ids without which the build goes on.</summary>
    public ImmutableArray<string> Optional => [.. All.Where(n => !n.Required).Select(n => n.Id)];

    /// <summary>Whether every id is known; else there may be more secrets than are listed, as where an id stands in an unknown build argument. What
    /// ONBUILD of base images could bring is not counted.</summary>
    public bool IsComplete { get; }

    /// <summary>Reads a Dockerfile and tells what a build of it must be given.</summary>
    /// <param name="dockerfilePath">The path of the Dockerfile.</param>
    /// <param name="target">The stage to build; <see langword="null"/> for the last. A name that no stage has needs nothing.</param>
    /// <param name="buildArguments">The build arguments; <see langword="null"/> for none.</param>
    /// <returns>The secrets.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SecretRequirements Of(string dockerfilePath, string? target = null, IReadOnlyDictionary<string, string>? buildArguments = null)
    {
        ArgumentNullException.ThrowIfNull(dockerfilePath);
        return OfText(File.ReadAllText(dockerfilePath), target, buildArguments);
    }

    /// <summary>Tells what a build of a Dockerfile must be given.</summary>
    /// <param name="text">The text of the Dockerfile.</param>
    /// <param name="target">The stage to build; <see langword="null"/> for the last. A name that no stage has needs nothing.</param>
    /// <param name="buildArguments">The build arguments; <see langword="null"/> for none.</param>
    /// <returns>The secrets.</returns>
    public static SecretRequirements OfText(string text, string? target = null, IReadOnlyDictionary<string, string>? buildArguments = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse(text), new PlanOptions { Target = target ?? "", BuildArguments = buildArguments ?? ImmutableDictionary<string, string>.Empty });
        var planned = plan.Targets.FirstOrDefault();
        return new SecretRequirements(planned?.Secrets ?? [], planned?.Unresolved.Any(u => Array.IndexOf(IdFields, u.Field) >= 0) != true);
    }

    /// <summary>The required ids that are not among those that are supplied.</summary>
    /// <param name="suppliedIds">The ids that the build is given, ordinal.</param>
    /// <returns>The ids; empty when nothing required is missing.</returns>
    public ImmutableArray<string> MissingFrom(IEnumerable<string> suppliedIds)
    {
        ArgumentNullException.ThrowIfNull(suppliedIds);
        var supplied = suppliedIds.ToHashSet(StringComparer.Ordinal);
        return [.. Required.Where(id => !supplied.Contains(id))];
    }
}
