namespace DockerfileSecrets;

public static partial class DiagnosticDescriptors
{
    /// <summary>DFS101: The text of a mount is no CSV record.</summary>
    public static DiagnosticDescriptor MountRecordMalformed { get; } = Error("DFS101", nameof(MountRecordMalformed), "The text of a mount is no CSV record.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, parseMount");

    /// <summary>DFS101: The key from holds a variable, which is not allowed there.</summary>
    public static DiagnosticDescriptor MountFromVariable { get; } = Error("DFS101", nameof(MountFromVariable), "The key from holds a variable, which is not allowed there.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, parseMount");

    /// <summary>DFS101: A field of a mount needs a value.</summary>
    public static DiagnosticDescriptor MountFieldWithoutValue { get; } = Error("DFS101", nameof(MountFieldWithoutValue), "A field of a mount needs a value.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, parseMount");

    /// <summary>DFS101: A mount does not know this key.</summary>
    public static DiagnosticDescriptor UnknownMountKey { get; } = Error("DFS101", nameof(UnknownMountKey), "A mount does not know this key.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, parseMount");

    /// <summary>DFS101: There is no mount of this type.</summary>
    public static DiagnosticDescriptor UnknownMountType { get; } = Error("DFS101", nameof(UnknownMountType), "There is no mount of this type.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, parseMount");

    /// <summary>DFS101: A key takes a Go boolean only.</summary>
    public static DiagnosticDescriptor InvalidMountBoolean { get; } = Error("DFS101", nameof(InvalidMountBoolean), "A key takes a Go boolean only.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, parseMount");

    /// <summary>DFS101: The size of a tmpfs mount cannot be read.</summary>
    public static DiagnosticDescriptor InvalidMountSize { get; } = Error("DFS101", nameof(InvalidMountSize), "The size of a tmpfs mount cannot be read.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, parseMount");

    /// <summary>DFS101: Mode is no octal number, or uid or gid no decimal number, of 32 bits.</summary>
    public static DiagnosticDescriptor InvalidMountNumber { get; } = Error("DFS101", nameof(InvalidMountNumber), "Mode is no octal number, or uid or gid no decimal number, of 32 bits.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, parseMount");

    /// <summary>DFS101: Sharing is neither shared, private nor locked.</summary>
    public static DiagnosticDescriptor InvalidMountSharing { get; } = Error("DFS101", nameof(InvalidMountSharing), "Sharing is neither shared, private nor locked.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, parseMount");

    /// <summary>DFS101: Mode, uid or gid stand on a mount that has none.</summary>
    public static DiagnosticDescriptor MountOwnerNotAllowed { get; } = Error("DFS101", nameof(MountOwnerNotAllowed), "Mode, uid or gid stand on a mount that has none.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, validateMount");

    /// <summary>DFS101: Sharing stands on a mount that is no cache.</summary>
    public static DiagnosticDescriptor SharingWithoutCache { get; } = Error("DFS101", nameof(SharingWithoutCache), "Sharing stands on a mount that is no cache.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, validateMount");

    /// <summary>DFS102: The keys required and size count only behind a type that knows them.</summary>
    public static DiagnosticDescriptor MountTypeNotFirst { get; } = Error("DFS102", nameof(MountTypeNotFirst), "The keys required and size count only behind a type that knows them.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, parseMount");

    /// <summary>DFS103: A secret mount has neither id, source nor target.</summary>
    public static DiagnosticDescriptor SecretIdMissing { get; } = Error("DFS103", nameof(SecretIdMissing), "A secret mount has neither id, source nor target.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, validateMount");

    /// <summary>DFS104: Options of a secret mount exclude each other.</summary>
    public static DiagnosticDescriptor ConflictingMountOptions { get; } = Error("DFS104", nameof(ConflictingMountOptions), "Options of a secret mount exclude each other.", "BuildKit frontend/dockerfile/instructions/commands_runmount.go, validateMount");
}
