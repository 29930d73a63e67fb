namespace DockerfileSecrets.Images.Matching;

/// <summary>A value in a stream.</summary>
/// <param name="Value">The index of the value.</param>
/// <param name="Part">How much of it.</param>
/// <param name="Encoding">How it is written.</param>
/// <param name="Start">The offset of its first byte.</param>
/// <param name="End">The offset behind its last byte.</param>
internal readonly record struct Hit(int Value, ValuePart Part, ValueEncoding Encoding, long Start, long End);
