using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>The meanings that diagnostics of the language (DFS0xx) and of mounts (DFS1xx) have; each is one descriptor.</summary>
public static partial class DiagnosticDescriptors
{
    /// <summary>All of them, by code; those that share DFS050 or DFS101 by name.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        NoInstructions,
        LineTooLong,
        DuplicateDirective,
        InvalidEscapeDirective,
        NonStringInJson,
        UnterminatedHeredoc,
        PairWithoutValue,
        PairWithoutEqualSign,
        UnknownInstruction,
        InstructionBeforeFrom,
        ArgumentMissing,
        ExactlyOneArgument,
        DestinationMissing,
        FromArguments,
        InvalidStageName,
        BlankName,
        EmptyVolume,
        ShellNotJson,
        HeredocAsDestination,
        UnknownFlag,
        DuplicateFlag,
        FlagValueMissing,
        InvalidBooleanFlag,
        HealthcheckNoneArguments,
        HealthcheckType,
        HealthcheckCommandMissing,
        DurationTooShort,
        InvalidDuration,
        NegativeRetries,
        InvalidRetries,
        ChainedOnbuild,
        ForbiddenTrigger,
        InvalidNetworkMode,
        InvalidSecurityMode,
        TriggerTooDeep,
        EmptyContinuation,
        NonAsciiFlag,
        BadSubstitution,
        InvalidSubstitutionPattern,
        PatternNotClosed,
        UnsupportedModifier,
        UnterminatedQuote,
        VariableNotClosed,
        RequiredVariableMissing,
        ExpansionTooLarge,
        BlankBaseName,
        InvalidImageReference,
        EmptyPlatform,
        InvalidPlatform,
        UnknownTarget,
        InvalidStageIndex,
        CircularStages,
        CopyFromLaterStage,
        MountFromLaterStage,
        CopyFromVariable,
        SshMountWithSource,
        InvalidMountTarget,
        InvalidTrigger,
        TooManyTriggers,
        TooManyTargets,
        InvalidMountBoolean,
        InvalidMountNumber,
        InvalidMountSharing,
        InvalidMountSize,
        MountFieldWithoutValue,
        MountFromVariable,
        MountOwnerNotAllowed,
        MountRecordMalformed,
        SharingWithoutCache,
        UnknownMountKey,
        UnknownMountType,
        MountTypeNotFirst,
        SecretIdMissing,
        ConflictingMountOptions,
    ];

    private static DiagnosticDescriptor Error(string code, string name, string summary, string reference) =>
        new(code, name, DiagnosticSeverity.Error, DiagnosticConfidence.Certain, summary, reference);

    private static DiagnosticDescriptor Warning(string code, string name, string summary, string reference) =>
        new(code, name, DiagnosticSeverity.Warning, DiagnosticConfidence.Certain, summary, reference);
}
