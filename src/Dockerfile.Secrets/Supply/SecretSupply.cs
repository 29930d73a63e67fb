using System.Collections.Immutable;
using DockerfileSecrets.Supply;

namespace DockerfileSecrets;

/// <summary>What a build is given, read from flags or from a file, whatever they are written in.</summary>
/// <remarks>Holds names and places, never a value. Files are read by the package Dockerfile.Secrets.BuildFiles.</remarks>
public sealed record SecretSupply
{
    /// <summary>A build that is given nothing.</summary>
    public static SecretSupply Empty { get; } = new();

    /// <summary>The secrets in the order in which the tool takes them; of several with one id the last wins.</summary>
    public ImmutableArray<SuppliedSecret> Secrets { get; init; } = [];

    /// <summary>The build arguments in their order; empty for flags, which stand beside <c>--secret</c>.</summary>
    public ImmutableArray<SuppliedArgument> Arguments { get; init; } = [];

    /// <summary>What could not be evaluated; empty when the supply is known as a whole.</summary>
    public ImmutableArray<UnknownSupply> Unknown { get; init; } = [];

    /// <summary>What is wrong with the supply itself; empty when nothing is. With an error among them the tool refuses to build.</summary>
    public ImmutableArray<SupplyDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether everything that is supplied is listed.</summary>
    public bool IsComplete => Unknown.IsEmpty;

    /// <summary>Reads the values of <c>--secret</c> as docker build and buildx do.</summary>
    /// <param name="values">What stands behind each <c>--secret</c>, without the shell's quotes.</param>
    /// <returns>The supply; malformed values are in its diagnostics (DFS410 to DFS414).</returns>
    /// <remarks>One CSV record each: keys <c>id</c>, <c>src</c> or <c>source</c>, <c>env</c>, <c>type</c>, in any case. (buildx
    /// util/buildflags/secrets.go, UnmarshalText; BuildKit session/secrets/secretsprovider/store.go, NewStore.)</remarks>
    public static SecretSupply FromDockerFlags(IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Combine(values.Select(value => DockerFlagReader.Read(value, FlagOf(SupplyDialect.Docker))));
    }

    /// <summary>Reads the values of <c>--secret</c> as podman build and buildah build do.</summary>
    /// <param name="values">What stands behind each <c>--secret</c>, without the shell's quotes.</param>
    /// <returns>The supply; malformed values are in its diagnostics (DFS411 to DFS414).</returns>
    /// <remarks>Split at every comma, without quotes; keys <c>id</c>, <c>src</c>, <c>env</c>, <c>type</c> in lower case only. (buildah
    /// pkg/parse/parse.go, Secrets.)</remarks>
    public static SecretSupply FromPodmanFlags(IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Combine(values.Select(value => PodmanFlagReader.Read(value, FlagOf(SupplyDialect.Podman))));
    }

    /// <summary>Reads a value of <c>--secret</c> that stands in a file: a bake file, a step of a workflow.</summary>
    /// <param name="value">The value as the tool gets it.</param>
    /// <param name="origin">Where it stands; with <see cref="SupplyDialect.Podman"/> it is read as Podman reads it.</param>
    /// <returns>The supply of this one value.</returns>
    public static SecretSupply FromFlag(string value, SupplyOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(origin);
        return origin.Dialect == SupplyDialect.Podman ? PodmanFlagReader.Read(value, origin) : DockerFlagReader.Read(value, origin);
    }

    /// <summary>Puts supplies behind each other: what comes later wins.</summary>
    /// <param name="supplies">The supplies in the order in which the tool takes them.</param>
    /// <returns>One supply.</returns>
    public static SecretSupply Combine(IEnumerable<SecretSupply> supplies)
    {
        ArgumentNullException.ThrowIfNull(supplies);
        var all = supplies.ToArray();
        return new SecretSupply
        {
            Secrets = [.. all.SelectMany(s => s.Secrets)],
            Arguments = [.. all.SelectMany(s => s.Arguments)],
            Unknown = [.. all.SelectMany(s => s.Unknown)],
            Diagnostics = [.. all.SelectMany(s => s.Diagnostics)],
        };
    }

    /// <inheritdoc/>
    public bool Equals(SecretSupply? other) => other is not null
        && Secrets.AsSpan().SequenceEqual(other.Secrets.AsSpan())
        && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan())
        && Unknown.AsSpan().SequenceEqual(other.Unknown.AsSpan())
        && Diagnostics.AsSpan().SequenceEqual(other.Diagnostics.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Secrets.Length, Arguments.Length, Unknown.Length, Diagnostics.Length);

    private static SupplyOrigin FlagOf(SupplyDialect dialect) => new(dialect, "--secret");
}
