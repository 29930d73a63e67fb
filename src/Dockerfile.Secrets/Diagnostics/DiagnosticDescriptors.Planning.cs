namespace DockerfileSecrets;

public static partial class DiagnosticDescriptors
{
    /// <summary>DFS050: The text ends before the closing brace of a variable.</summary>
    public static DiagnosticDescriptor VariableNotClosed { get; } = Error("DFS050", nameof(VariableNotClosed), "The text ends before the closing brace of a variable.", "BuildKit frontend/dockerfile/shell/lex.go, processDollar");

    /// <summary>DFS050: The text ends before the pattern of a replacement does.</summary>
    public static DiagnosticDescriptor PatternNotClosed { get; } = Error("DFS050", nameof(PatternNotClosed), "The text ends before the pattern of a replacement does.", "BuildKit frontend/dockerfile/shell/lex.go, processDollar");

    /// <summary>DFS050: Braces behind a dollar sign hold no variable.</summary>
    public static DiagnosticDescriptor BadSubstitution { get; } = Error("DFS050", nameof(BadSubstitution), "Braces behind a dollar sign hold no variable.", "BuildKit frontend/dockerfile/shell/lex.go, processDollar");

    /// <summary>DFS050: What stands behind the name of a variable is no modifier.</summary>
    public static DiagnosticDescriptor UnsupportedModifier { get; } = Error("DFS050", nameof(UnsupportedModifier), "What stands behind the name of a variable is no modifier.", "BuildKit frontend/dockerfile/shell/lex.go, processDollar");

    /// <summary>DFS050: A quote is not closed in a word that is expanded.</summary>
    public static DiagnosticDescriptor UnterminatedQuote { get; } = Error("DFS050", nameof(UnterminatedQuote), "A quote is not closed in a word that is expanded.", "BuildKit frontend/dockerfile/shell/lex.go, processSingleQuote and processDoubleQuote");

    /// <summary>DFS050: A pattern of a variable holds an escape that it need not.</summary>
    public static DiagnosticDescriptor InvalidSubstitutionPattern { get; } = Error("DFS050", nameof(InvalidSubstitutionPattern), "A pattern of a variable holds an escape that it need not.", "BuildKit frontend/dockerfile/shell/lex.go, convertShellPatternToRegex");

    /// <summary>DFS051: A variable that the file asks for with a question mark is not set.</summary>
    public static DiagnosticDescriptor RequiredVariableMissing { get; } = Error("DFS051", nameof(RequiredVariableMissing), "A variable that the file asks for with a question mark is not set.", "BuildKit frontend/dockerfile/shell/lex.go, processDollar");

    /// <summary>DFS052: Expanding a word takes more than this library follows.</summary>
    public static DiagnosticDescriptor ExpansionTooLarge { get; } = Error("DFS052", nameof(ExpansionTooLarge), "Expanding a word takes more than this library follows.", "this library");

    /// <summary>DFS053: The image of FROM is empty once its variables are expanded.</summary>
    public static DiagnosticDescriptor BlankBaseName { get; } = Error("DFS053", nameof(BlankBaseName), "The image of FROM is empty once its variables are expanded.", "BuildKit frontend/dockerfile/dockerfile2llb/convert.go, buildDispatchStates");

    /// <summary>DFS054: The name of an image or a stage is no valid image reference.</summary>
    public static DiagnosticDescriptor InvalidImageReference { get; } = Error("DFS054", nameof(InvalidImageReference), "The name of an image or a stage is no valid image reference.", "BuildKit frontend/dockerfile/dockerfile2llb/convert.go, resolveBaseImage");

    /// <summary>DFS055: The platform of FROM is empty once its variables are expanded.</summary>
    public static DiagnosticDescriptor EmptyPlatform { get; } = Error("DFS055", nameof(EmptyPlatform), "The platform of FROM is empty once its variables are expanded.", "BuildKit frontend/dockerfile/dockerfile2llb/convert.go, buildDispatchStates");

    /// <summary>DFS056: The platform of FROM cannot be read.</summary>
    public static DiagnosticDescriptor InvalidPlatform { get; } = Error("DFS056", nameof(InvalidPlatform), "The platform of FROM cannot be read.", "BuildKit frontend/dockerfile/dockerfile2llb/convert.go, buildDispatchStates");

    /// <summary>DFS057: No stage has the name of the target.</summary>
    public static DiagnosticDescriptor UnknownTarget { get; } = Error("DFS057", nameof(UnknownTarget), "No stage has the name of the target.", "BuildKit frontend/dockerfile/dockerfile2llb/convert.go, resolveTarget");

    /// <summary>DFS058: COPY --from names a number that no stage has.</summary>
    public static DiagnosticDescriptor InvalidStageIndex { get; } = Error("DFS058", nameof(InvalidStageIndex), "COPY --from names a number that no stage has.", "BuildKit frontend/dockerfile/dockerfile2llb/convert.go, findStateByIndex");

    /// <summary>DFS059: Stages take files from each other in a circle.</summary>
    public static DiagnosticDescriptor CircularStages { get; } = Error("DFS059", nameof(CircularStages), "Stages take files from each other in a circle.", "BuildKit frontend/dockerfile/dockerfile2llb/convert.go, validateCircularDependency");

    /// <summary>DFS060: COPY --from names a stage that comes later.</summary>
    public static DiagnosticDescriptor CopyFromLaterStage { get; } = Error("DFS060", nameof(CopyFromLaterStage), "COPY --from names a stage that comes later.", "BuildKit frontend/dockerfile/dockerfile2llb/convert.go, dispatch");

    /// <summary>DFS061: A mount takes its files from a stage that comes later.</summary>
    public static DiagnosticDescriptor MountFromLaterStage { get; } = Error("DFS061", nameof(MountFromLaterStage), "A mount takes its files from a stage that comes later.", "BuildKit frontend/dockerfile/dockerfile2llb/convert_runmount.go, dispatchRunMounts");

    /// <summary>DFS062: COPY --from holds a variable, a quote or an escape.</summary>
    public static DiagnosticDescriptor CopyFromVariable { get; } = Error("DFS062", nameof(CopyFromVariable), "COPY --from holds a variable, a quote or an escape.", "BuildKit frontend/dockerfile/dockerfile2llb/convert.go, toCommand");

    /// <summary>DFS063: An ssh mount has a source.</summary>
    public static DiagnosticDescriptor SshMountWithSource { get; } = Error("DFS063", nameof(SshMountWithSource), "An ssh mount has a source.", "BuildKit frontend/dockerfile/dockerfile2llb/convert_ssh.go, dispatchSSH");

    /// <summary>DFS064: A mount would hide the whole file system.</summary>
    public static DiagnosticDescriptor InvalidMountTarget { get; } = Error("DFS064", nameof(InvalidMountTarget), "A mount would hide the whole file system.", "BuildKit frontend/dockerfile/dockerfile2llb/convert_runmount.go, dispatchRunMounts");

    /// <summary>DFS065: What an image triggers by ONBUILD is not one instruction.</summary>
    public static DiagnosticDescriptor InvalidTrigger { get; } = Error("DFS065", nameof(InvalidTrigger), "What an image triggers by ONBUILD is not one instruction.", "BuildKit frontend/dockerfile/dockerfile2llb/convert.go, initOnBuildTriggers");

    /// <summary>DFS066: ONBUILD of bases brings more instructions than this library follows.</summary>
    public static DiagnosticDescriptor TooManyTriggers { get; } = Error("DFS066", nameof(TooManyTriggers), "ONBUILD of bases brings more instructions than this library follows.", "this library");

    /// <summary>DFS067: The file has no stage: nothing but ARG stands in it.</summary>
    public static DiagnosticDescriptor NoStages { get; } = Error("DFS067", nameof(NoStages), "The file has no stage: nothing but ARG stands in it.", "BuildKit frontend/dockerfile/dockerfile2llb/convert.go, toDispatchState");

    /// <summary>DFS069: The file has so many stages that only the last is planned as a target.</summary>
    public static DiagnosticDescriptor TooManyTargets { get; } = Warning("DFS069", nameof(TooManyTargets), "The file has so many stages that only the last is planned as a target.", "this library");
}
