using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Secrets that ADD of a URL asks for by itself; all of them optional.</summary>
public sealed record ImplicitSecret
{
    /// <summary>The source of ADD, variables expanded, user and password of the URL left out.</summary>
    public required string Source { get; init; }

    /// <summary>The ids that are tried; the first that is supplied counts. Empty for git over ssh.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>The id of the ssh agent that git over ssh uses; <see langword="null"/> for http(s).</summary>
    public string? Ssh { get; init; }

    /// <inheritdoc/>
    public bool Equals(ImplicitSecret? other) => other is not null && Source == other.Source && Ssh == other.Ssh
        && Candidates.AsSpan().SequenceEqual(other.Candidates.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Candidates.Length, Ssh);
}
