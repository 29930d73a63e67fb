using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A secret or ssh mount of a RUN, raw and resolved.</summary>
/// <remarks>A property is <see langword="null"/> when it does not apply or is not known; <see cref="Unresolved"/> names what is not known.
/// (BuildKit <c>dockerfile2llb/convert_secrets.go</c>, <c>dispatchSecret</c>.)</remarks>
public sealed record PlannedMount
{
    /// <summary>Secret or ssh; <see langword="null"/> when the type is not known or wrong.</summary>
    public MountType? Type { get; init; }

    /// <summary>The text behind <c>--mount=</c>, as written.</summary>
    public required string Raw { get; init; }

    /// <summary>The id that is asked for: <c>source</c>, else <c>id</c>, else the base name of the target; for ssh <c>default</c> when none is given.</summary>
    public string? Id { get; init; }

    /// <summary>The target as given, or the default below <c>/run/secrets</c>, before it is joined to the working directory.</summary>
    public string? Target { get; init; }

    /// <summary>The path of the file in the step: <see cref="Target"/>, joined to the working directory when it is relative.</summary>
    public string? FilePath { get; init; }

    /// <summary>The variable that holds the secret.</summary>
    public string? EnvironmentVariable { get; init; }

    /// <summary>Whether the build stops when the secret is not supplied.</summary>
    public bool? Required { get; init; }

    /// <summary>The permission bits of the file; 0400 for a secret and 0600 for ssh when they are not given.</summary>
    public uint? Mode { get; init; }

    /// <summary>Who owns the file, 0 when it is not given.</summary>
    public uint? Uid { get; init; }

    /// <summary>The group of the file, 0 when it is not given.</summary>
    public uint? Gid { get; init; }

    /// <summary>Whether the USER in effect can read the file.</summary>
    public SecretReadability Readability { get; init; }

    /// <summary>How far this hangs on things outside the file.</summary>
    public PlanCertainty Certainty { get; init; }

    /// <summary>The variables that the mount is written with, in ordinal order; empty when there are none.</summary>
    public ImmutableArray<string> Variables { get; init; } = [];

    /// <summary>The build arguments and predefined variables that those come from, directly or through other variables, in ordinal order.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>What is not known, in the order of the text, last the USER when readability depends on it; empty when everything is known.</summary>
    public ImmutableArray<UnresolvedValue> Unresolved { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(PlannedMount? other) => other is not null && Type == other.Type && Raw == other.Raw && Id == other.Id
        && Target == other.Target && FilePath == other.FilePath && EnvironmentVariable == other.EnvironmentVariable && Required == other.Required
        && Mode == other.Mode && Uid == other.Uid && Gid == other.Gid && Readability == other.Readability && Certainty == other.Certainty
        && Variables.AsSpan().SequenceEqual(other.Variables.AsSpan()) && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan())
        && Unresolved.AsSpan().SequenceEqual(other.Unresolved.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Raw, Id, Target, EnvironmentVariable, Required);
}
