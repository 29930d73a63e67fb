namespace DockerfileSecrets.Flow;

/// <summary>A variable of the shell.</summary>
/// <param name="Value">Its value.</param>
/// <param name="IsExported">Whether commands see it.</param>
internal sealed record ShellVariable(FlowValue Value, bool IsExported);
