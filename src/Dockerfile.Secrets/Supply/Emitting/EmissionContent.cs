using System.Collections.Immutable;

namespace DockerfileSecrets.Supply;

/// <summary>What is written.</summary>
/// <param name="Secrets">The secrets that the format can hold.</param>
/// <param name="Agents">The ids of the ssh agents.</param>
/// <param name="Options">What stands around.</param>
internal sealed record EmissionContent(ImmutableArray<EmittedSecret> Secrets, ImmutableArray<string> Agents, EmissionOptions Options);
