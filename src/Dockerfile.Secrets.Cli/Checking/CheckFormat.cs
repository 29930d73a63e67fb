namespace DockerfileSecrets.Cli.Checking;

/// <summary>How <c>check</c> prints.</summary>
internal enum CheckFormat
{
    Text,
    Json,
    Jsonl,
    Sarif,
    Github,
    Gitlab,
    Junit,
    Checkstyle,
    Msbuild,
}
