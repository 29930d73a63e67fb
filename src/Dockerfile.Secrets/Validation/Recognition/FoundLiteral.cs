namespace DockerfileSecrets.Recognition;

/// <summary>A secret found in a text. The value itself is not kept.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="What">What it is, for messages.</param>
/// <param name="Confidence">How sure that is.</param>
internal readonly record struct FoundLiteral(int Start, int Length, string What, DiagnosticConfidence Confidence);
