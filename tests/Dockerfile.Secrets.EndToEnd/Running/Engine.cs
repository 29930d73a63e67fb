namespace DockerfileSecrets.EndToEnd.Running;

/// <summary>Where the tests find a Docker Engine: <c>tests/engine/start</c> says it.</summary>
internal static class Engine
{
    public const string Variable = "DOCKERFILE_SECRETS_ENGINE";

    public const string NotRun = "Not run: " + Variable + " names no Docker Engine. `tests/engine/start FOLDER && . FOLDER/env` starts one, as root on Debian.";

    public static string? Socket { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } socket ? socket : null;
}
