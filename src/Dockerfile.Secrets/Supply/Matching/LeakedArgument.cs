namespace DockerfileSecrets;

/// <summary>A build argument that takes a secret into the image.</summary>
/// <param name="Argument">The argument.</param>
/// <param name="Need">The needed secret that it is named like; <see langword="null"/> when its value is written as a secret of the tool.</param>
/// <param name="Message">What is wrong and what to do, in one or two sentences.</param>
public sealed record LeakedArgument(SuppliedArgument Argument, NeededSecret? Need, string Message);
