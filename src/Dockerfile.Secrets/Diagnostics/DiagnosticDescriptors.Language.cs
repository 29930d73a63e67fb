namespace DockerfileSecrets;

public static partial class DiagnosticDescriptors
{
    /// <summary>DFS001: The file holds no instruction.</summary>
    public static DiagnosticDescriptor NoInstructions { get; } = Error("DFS001", nameof(NoInstructions), "The file holds no instruction.", "BuildKit frontend/dockerfile/parser/parser.go, Parse");

    /// <summary>DFS002: A line is longer than 65,535 bytes, the most that the builder reads.</summary>
    public static DiagnosticDescriptor LineTooLong { get; } = Error("DFS002", nameof(LineTooLong), "A line is longer than 65,535 bytes, the most that the builder reads.", "BuildKit frontend/dockerfile/parser/parser.go, Parse (bufio.MaxScanTokenSize)");

    /// <summary>DFS003: A parser directive stands twice.</summary>
    public static DiagnosticDescriptor DuplicateDirective { get; } = Error("DFS003", nameof(DuplicateDirective), "A parser directive stands twice.", "BuildKit frontend/dockerfile/parser/directives.go, ParseLine");

    /// <summary>DFS004: The escape directive names neither a backslash nor a backtick.</summary>
    public static DiagnosticDescriptor InvalidEscapeDirective { get; } = Error("DFS004", nameof(InvalidEscapeDirective), "The escape directive names neither a backslash nor a backtick.", "BuildKit frontend/dockerfile/parser/parser.go, setEscapeToken");

    /// <summary>DFS005: A JSON array of arguments holds something that is no string.</summary>
    public static DiagnosticDescriptor NonStringInJson { get; } = Error("DFS005", nameof(NonStringInJson), "A JSON array of arguments holds something that is no string.", "BuildKit frontend/dockerfile/parser/line_parsers.go, parseJSON");

    /// <summary>DFS006: A heredoc is not ended by its name.</summary>
    public static DiagnosticDescriptor UnterminatedHeredoc { get; } = Error("DFS006", nameof(UnterminatedHeredoc), "A heredoc is not ended by its name.", "BuildKit frontend/dockerfile/parser/parser.go, Parse");

    /// <summary>DFS007: ENV or LABEL names a variable without giving it a value.</summary>
    public static DiagnosticDescriptor PairWithoutValue { get; } = Error("DFS007", nameof(PairWithoutValue), "ENV or LABEL names a variable without giving it a value.", "BuildKit frontend/dockerfile/parser/line_parsers.go, parseNameVal");

    /// <summary>DFS008: A word of ENV or LABEL has no equal sign although the first word has one.</summary>
    public static DiagnosticDescriptor PairWithoutEqualSign { get; } = Error("DFS008", nameof(PairWithoutEqualSign), "A word of ENV or LABEL has no equal sign although the first word has one.", "BuildKit frontend/dockerfile/parser/line_parsers.go, parseNameVal");

    /// <summary>DFS010: No instruction has this keyword.</summary>
    public static DiagnosticDescriptor UnknownInstruction { get; } = Error("DFS010", nameof(UnknownInstruction), "No instruction has this keyword.", "BuildKit frontend/dockerfile/instructions/parse.go, ParseInstruction");

    /// <summary>DFS011: An instruction other than ARG stands before the first FROM.</summary>
    public static DiagnosticDescriptor InstructionBeforeFrom { get; } = Error("DFS011", nameof(InstructionBeforeFrom), "An instruction other than ARG stands before the first FROM.", "BuildKit frontend/dockerfile/instructions/parse.go, Parse");

    /// <summary>DFS012: The instruction needs at least one argument.</summary>
    public static DiagnosticDescriptor ArgumentMissing { get; } = Error("DFS012", nameof(ArgumentMissing), "The instruction needs at least one argument.", "BuildKit frontend/dockerfile/instructions/parse.go, errAtLeastOneArgument");

    /// <summary>DFS013: The instruction needs exactly one argument.</summary>
    public static DiagnosticDescriptor ExactlyOneArgument { get; } = Error("DFS013", nameof(ExactlyOneArgument), "The instruction needs exactly one argument.", "BuildKit frontend/dockerfile/instructions/parse.go, errExactlyOneArgument");

    /// <summary>DFS014: COPY or ADD has no destination.</summary>
    public static DiagnosticDescriptor DestinationMissing { get; } = Error("DFS014", nameof(DestinationMissing), "COPY or ADD has no destination.", "BuildKit frontend/dockerfile/instructions/parse.go, errNoDestinationArgument");

    /// <summary>DFS015: FROM has neither one argument nor three with AS.</summary>
    public static DiagnosticDescriptor FromArguments { get; } = new("DFS015", nameof(FromArguments), DiagnosticSeverity.Error, DiagnosticConfidence.Certain, "FROM has neither one argument nor three with AS.", "BuildKit frontend/dockerfile/instructions/parse.go, parseBuildStageName")
    {
        Supersedes = ["DFS053", "DFS054"],
    };

    /// <summary>DFS016: The name of a stage does not begin with a letter or holds other characters than letters, digits, - _ and dots.</summary>
    public static DiagnosticDescriptor InvalidStageName { get; } = Error("DFS016", nameof(InvalidStageName), "The name of a stage does not begin with a letter or holds other characters than letters, digits, - _ and dots.", "BuildKit frontend/dockerfile/instructions/parse.go, parseBuildStageName");

    /// <summary>DFS017: A variable or label has an empty name.</summary>
    public static DiagnosticDescriptor BlankName { get; } = Error("DFS017", nameof(BlankName), "A variable or label has an empty name.", "BuildKit frontend/dockerfile/instructions/parse.go, errBlankCommandNames");

    /// <summary>DFS018: VOLUME holds an empty path.</summary>
    public static DiagnosticDescriptor EmptyVolume { get; } = Error("DFS018", nameof(EmptyVolume), "VOLUME holds an empty path.", "BuildKit frontend/dockerfile/instructions/parse.go, parseVolume");

    /// <summary>DFS019: SHELL is not a JSON array.</summary>
    public static DiagnosticDescriptor ShellNotJson { get; } = Error("DFS019", nameof(ShellNotJson), "SHELL is not a JSON array.", "BuildKit frontend/dockerfile/instructions/parse.go, parseShell");

    /// <summary>DFS020: The destination of COPY or ADD is a heredoc.</summary>
    public static DiagnosticDescriptor HeredocAsDestination { get; } = Error("DFS020", nameof(HeredocAsDestination), "The destination of COPY or ADD is a heredoc.", "BuildKit frontend/dockerfile/instructions/parse.go, parseSourcesAndDest");

    /// <summary>DFS021: The instruction does not know this flag.</summary>
    public static DiagnosticDescriptor UnknownFlag { get; } = Error("DFS021", nameof(UnknownFlag), "The instruction does not know this flag.", "BuildKit frontend/dockerfile/instructions/bflag.go, Parse");

    /// <summary>DFS022: A flag that may stand once stands twice.</summary>
    public static DiagnosticDescriptor DuplicateFlag { get; } = Error("DFS022", nameof(DuplicateFlag), "A flag that may stand once stands twice.", "BuildKit frontend/dockerfile/instructions/bflag.go, Parse");

    /// <summary>DFS023: A flag needs a value and has none.</summary>
    public static DiagnosticDescriptor FlagValueMissing { get; } = Error("DFS023", nameof(FlagValueMissing), "A flag needs a value and has none.", "BuildKit frontend/dockerfile/instructions/bflag.go, Parse");

    /// <summary>DFS024: A flag takes true or false only.</summary>
    public static DiagnosticDescriptor InvalidBooleanFlag { get; } = Error("DFS024", nameof(InvalidBooleanFlag), "A flag takes true or false only.", "BuildKit frontend/dockerfile/instructions/bflag.go, Parse");

    /// <summary>DFS025: HEALTHCHECK NONE takes neither arguments nor flags.</summary>
    public static DiagnosticDescriptor HealthcheckNoneArguments { get; } = Error("DFS025", nameof(HealthcheckNoneArguments), "HEALTHCHECK NONE takes neither arguments nor flags.", "BuildKit frontend/dockerfile/instructions/parse.go, parseHealthcheck");

    /// <summary>DFS026: HEALTHCHECK begins with neither CMD nor NONE.</summary>
    public static DiagnosticDescriptor HealthcheckType { get; } = Error("DFS026", nameof(HealthcheckType), "HEALTHCHECK begins with neither CMD nor NONE.", "BuildKit frontend/dockerfile/instructions/parse.go, parseHealthcheck");

    /// <summary>DFS027: HEALTHCHECK CMD has no command.</summary>
    public static DiagnosticDescriptor HealthcheckCommandMissing { get; } = Error("DFS027", nameof(HealthcheckCommandMissing), "HEALTHCHECK CMD has no command.", "BuildKit frontend/dockerfile/instructions/parse.go, parseHealthcheck");

    /// <summary>DFS028: A duration of HEALTHCHECK is shorter than a millisecond.</summary>
    public static DiagnosticDescriptor DurationTooShort { get; } = Error("DFS028", nameof(DurationTooShort), "A duration of HEALTHCHECK is shorter than a millisecond.", "BuildKit frontend/dockerfile/instructions/parse.go, parseOptInterval");

    /// <summary>DFS029: A duration of HEALTHCHECK cannot be read.</summary>
    public static DiagnosticDescriptor InvalidDuration { get; } = Error("DFS029", nameof(InvalidDuration), "A duration of HEALTHCHECK cannot be read.", "BuildKit frontend/dockerfile/instructions/parse.go, parseOptInterval");

    /// <summary>DFS030: The retries of HEALTHCHECK are negative.</summary>
    public static DiagnosticDescriptor NegativeRetries { get; } = Error("DFS030", nameof(NegativeRetries), "The retries of HEALTHCHECK are negative.", "BuildKit frontend/dockerfile/instructions/parse.go, parseHealthcheck");

    /// <summary>DFS031: The retries of HEALTHCHECK are no whole number of 32 bits.</summary>
    public static DiagnosticDescriptor InvalidRetries { get; } = Error("DFS031", nameof(InvalidRetries), "The retries of HEALTHCHECK are no whole number of 32 bits.", "BuildKit frontend/dockerfile/instructions/parse.go, parseHealthcheck");

    /// <summary>DFS032: ONBUILD triggers ONBUILD.</summary>
    public static DiagnosticDescriptor ChainedOnbuild { get; } = Error("DFS032", nameof(ChainedOnbuild), "ONBUILD triggers ONBUILD.", "BuildKit frontend/dockerfile/instructions/parse.go, parseOnBuild");

    /// <summary>DFS033: ONBUILD triggers FROM or MAINTAINER.</summary>
    public static DiagnosticDescriptor ForbiddenTrigger { get; } = Error("DFS033", nameof(ForbiddenTrigger), "ONBUILD triggers FROM or MAINTAINER.", "BuildKit frontend/dockerfile/instructions/parse.go, parseOnBuild");

    /// <summary>DFS034: RUN --network is neither default, none nor host.</summary>
    public static DiagnosticDescriptor InvalidNetworkMode { get; } = Error("DFS034", nameof(InvalidNetworkMode), "RUN --network is neither default, none nor host.", "BuildKit frontend/dockerfile/instructions/commands_runnetwork.go, runNetworkPostHook");

    /// <summary>DFS035: RUN --security is neither sandbox nor insecure.</summary>
    public static DiagnosticDescriptor InvalidSecurityMode { get; } = Error("DFS035", nameof(InvalidSecurityMode), "RUN --security is neither sandbox nor insecure.", "BuildKit frontend/dockerfile/instructions/commands_runsecurity.go, runSecurityPostHook");

    /// <summary>DFS036: ONBUILD is nested more deeply than anything reads.</summary>
    public static DiagnosticDescriptor TriggerTooDeep { get; } = Error("DFS036", nameof(TriggerTooDeep), "ONBUILD is nested more deeply than anything reads.", "this library");

    /// <summary>DFS040: A blank line stands inside a continued instruction.</summary>
    public static DiagnosticDescriptor EmptyContinuation { get; } = Warning("DFS040", nameof(EmptyContinuation), "A blank line stands inside a continued instruction.", "BuildKit frontend/dockerfile/parser/parser.go, Parse; rule NoEmptyContinuation");

    /// <summary>DFS041: A flag holds characters beyond ASCII, which the builder takes apart into bytes.</summary>
    public static DiagnosticDescriptor NonAsciiFlag { get; } = Warning("DFS041", nameof(NonAsciiFlag), "A flag holds characters beyond ASCII, which the builder takes apart into bytes.", "BuildKit frontend/dockerfile/parser/split_command.go, extractBuilderFlags");
}
