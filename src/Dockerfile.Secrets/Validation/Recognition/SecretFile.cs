namespace DockerfileSecrets.Recognition;

/// <summary>A kind of file that holds a secret.</summary>
/// <param name="What">What it holds, for messages.</param>
/// <param name="Confidence">Certain when it holds nothing else; heuristic when it may as well hold settings.</param>
/// <param name="ReadBy">Commands that read it by themselves where it belongs; empty when only what names it reads it.</param>
internal sealed record SecretFile(string What, DiagnosticConfidence Confidence, params string[] ReadBy);
