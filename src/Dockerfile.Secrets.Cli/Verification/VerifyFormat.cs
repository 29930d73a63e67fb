namespace DockerfileSecrets.Cli.Verification;

/// <summary>How <c>verify</c> prints.</summary>
internal enum VerifyFormat
{
    Text,
    Json,
    Sarif,
}
