namespace DockerfileSecrets.Cli.Output;

/// <summary>How a command prints.</summary>
internal enum OutputFormat
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>For programs; its schema is provisional.</summary>
    Json,
}
