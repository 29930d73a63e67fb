namespace DockerfileSecrets;

/// <summary>A part of a supply that could not be evaluated: secrets may be supplied there that are not listed.</summary>
/// <param name="Origin">Where it is written.</param>
/// <param name="Reason">Why it is not known, as the rest of a sentence: <c>calls the function `format`</c>.</param>
public sealed record UnknownSupply(SupplyOrigin Origin, string Reason);
