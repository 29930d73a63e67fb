namespace DockerfileSecrets;

/// <summary>What <c>N&lt;&lt;-"NAME"</c> in an instruction's line says.</summary>
internal readonly record struct HeredocMarker(Slice Slice, string Name, uint FileDescriptor, bool Chomp, bool Expand);
