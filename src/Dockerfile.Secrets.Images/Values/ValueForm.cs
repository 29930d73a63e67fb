using DockerfileSecrets.Images.Matching;

namespace DockerfileSecrets.Images.Values;

/// <summary>One way to write a value.</summary>
internal readonly record struct ValueForm(ValueEncoding Encoding, byte[] Bytes, Tolerance Tolerance = Tolerance.Exact);
