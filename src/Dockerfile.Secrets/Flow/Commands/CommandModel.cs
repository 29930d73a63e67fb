namespace DockerfileSecrets.Flow;

/// <summary>What a command does with the values that it gets.</summary>
/// <param name="call">The command as it is called.</param>
/// <returns>How it ends.</returns>
internal delegate ExitStatus CommandModel(CommandCall call);
