using System.Collections.Immutable;

namespace DockerfileSecrets.BuildFiles;

/// <summary>The builds that files describe, and what is wrong with the files.</summary>
public sealed record BuildFile
{
    /// <summary>The builds in the order of the file; empty when there is none.</summary>
    public ImmutableArray<SuppliedBuild> Builds { get; init; } = [];

    /// <summary>Bake groups and the targets that they stand for, groups among them resolved; empty for other files.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Groups { get; init; } = ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>What is wrong with the files as a whole; what is wrong with one build is in its supply. Empty when nothing is.</summary>
    public ImmutableArray<SupplyDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Finds a build by its name.</summary>
    /// <param name="name">The name, ordinal.</param>
    /// <returns>The build; <see langword="null"/> when there is none.</returns>
    public SuppliedBuild? Find(string name) => Builds.FirstOrDefault(b => b.Name == name);

    /// <inheritdoc/>
    public bool Equals(BuildFile? other) => other is not null && Builds.AsSpan().SequenceEqual(other.Builds.AsSpan())
        && Diagnostics.AsSpan().SequenceEqual(other.Diagnostics.AsSpan())
        && Groups.Keys.SequenceEqual(other.Groups.Keys) && Groups.All(g => g.Value.AsSpan().SequenceEqual(other.Groups[g.Key].AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Builds.Length, Groups.Count, Diagnostics.Length);

    internal static BuildFile Unreadable(SupplyOrigin origin, TextSpan span, string message) => new()
    {
        Diagnostics = [new SupplyDiagnostic(origin, new Diagnostic(DiagnosticDescriptors.BuildFileUnreadable, span, message))],
    };
}
