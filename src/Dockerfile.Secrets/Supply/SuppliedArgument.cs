namespace DockerfileSecrets;

/// <summary>A build argument that a build is given. Never its value.</summary>
/// <param name="Name">The name.</param>
/// <param name="HoldsSecret">Whether the value is written as a secret of the tool, such as <c>${{ secrets.TOKEN }}</c> in a workflow.</param>
/// <param name="Origin">Where this is written.</param>
public sealed record SuppliedArgument(string Name, bool HoldsSecret, SupplyOrigin Origin);
