namespace DockerfileSecrets.EndToEnd.Running;

/// <summary>What a program left behind.</summary>
internal sealed record Outcome(int ExitCode, string Out, string Error)
{
    /// <summary>What a reader of a failed test wants to see.</summary>
    public override string ToString() => $"exit code {ExitCode}\n{Out}\n{Error}";
}
