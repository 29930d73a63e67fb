using System.Text.RegularExpressions;

namespace DockerfileSecrets.Conformance;

/// <summary>Leads the words of BuildKit's errors to the meaning that the library gives them: each pattern to exactly one.</summary>
internal static partial class BuilderMessages
{
    private static readonly (string Pattern, DiagnosticDescriptor Descriptor)[] Table =
    [
        ("^file with no instructions$", DiagnosticDescriptors.NoInstructions),
        ("^dockerfile line greater than max allowed size of 65535$", DiagnosticDescriptors.LineTooLong),
        ("^only one \\S+ parser directive can be used$", DiagnosticDescriptors.DuplicateDirective),
        ("^invalid escape token '.*' does not match ` or \\\\$", DiagnosticDescriptors.InvalidEscapeDirective),
        ("^when using JSON array syntax, arrays must be comprised of strings only$", DiagnosticDescriptors.NonStringInJson),
        ("^unterminated heredoc$", DiagnosticDescriptors.UnterminatedHeredoc),
        ("^(ENV|LABEL) must have two arguments$", DiagnosticDescriptors.PairWithoutValue),
        ("^Syntax error - can't find = in \".*\"\\. Must be of the form: name=value$", DiagnosticDescriptors.PairWithoutEqualSign),
        ("^unknown instruction: .*$", DiagnosticDescriptors.UnknownInstruction),
        ("^no build stage in current context$", DiagnosticDescriptors.InstructionBeforeFrom),
        ("^\\S+ requires at least one argument$", DiagnosticDescriptors.ArgumentMissing),
        ("^\\S+ requires exactly one argument$", DiagnosticDescriptors.ExactlyOneArgument),
        ("^(ADD|COPY) requires at least two arguments, but only one was provided\\. Destination could not be determined$", DiagnosticDescriptors.DestinationMissing),
        ("^FROM requires either one or three arguments$", DiagnosticDescriptors.FromArguments),
        ("^invalid name for build stage: \".*\", name can't start with a number or contain symbols$", DiagnosticDescriptors.InvalidStageName),
        ("^\\S+ names can not be blank$", DiagnosticDescriptors.BlankName),
        ("^VOLUME specified can not be an empty string$", DiagnosticDescriptors.EmptyVolume),
        ("^SHELL requires the arguments to be in JSON form$", DiagnosticDescriptors.ShellNotJson),
        ("^(ADD|COPY) cannot accept a heredoc as a destination$", DiagnosticDescriptors.HeredocAsDestination),
        ("^unknown flag: .*$", DiagnosticDescriptors.UnknownFlag),
        ("^duplicate flag specified: .*$", DiagnosticDescriptors.DuplicateFlag),
        ("^missing a value on flag: .*$", DiagnosticDescriptors.FlagValueMissing),
        ("^expecting boolean value for flag .*, not: .*$", DiagnosticDescriptors.InvalidBooleanFlag),
        ("^HEALTHCHECK NONE takes no arguments$", DiagnosticDescriptors.HealthcheckNoneArguments),
        ("^Unknown type \".*\" in HEALTHCHECK \\(try CMD\\)$", DiagnosticDescriptors.HealthcheckType),
        ("^Missing command after HEALTHCHECK CMD$", DiagnosticDescriptors.HealthcheckCommandMissing),
        ("^Interval \".*\" cannot be less than 1ms$", DiagnosticDescriptors.DurationTooShort),
        ("^time: .* in duration .*$|^time: invalid duration .*$", DiagnosticDescriptors.InvalidDuration),
        ("^--retries cannot be negative \\(-\\d+\\)$", DiagnosticDescriptors.NegativeRetries),
        ("^strconv\\.(ParseInt|Atoi): parsing .*$", DiagnosticDescriptors.InvalidRetries),
        ("^Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed$", DiagnosticDescriptors.ChainedOnbuild),
        ("^(FROM|MAINTAINER) isn't allowed as an ONBUILD trigger$", DiagnosticDescriptors.ForbiddenTrigger),
        ("^invalid network mode \".*\"$", DiagnosticDescriptors.InvalidNetworkMode),
        ("^security \".*\" is not valid$|^invalid security mode \".*\"$", DiagnosticDescriptors.InvalidSecurityMode),
        ("^failed to parse csv mounts: .*$", DiagnosticDescriptors.MountRecordMalformed),
        ("^'from' doesn't support variable expansion, define alias stage instead$", DiagnosticDescriptors.MountFromVariable),
        ("^invalid field '.*' must be a key=value pair$", DiagnosticDescriptors.MountFieldWithoutValue),
        ("^unexpected key '[^']*' in '.*'( \\(did you mean \\S+\\?\\))?$", DiagnosticDescriptors.UnknownMountKey),
        ("^unsupported mount type \".*\"( \\(did you mean \\S+\\?\\))?$", DiagnosticDescriptors.UnknownMountType),
        ("^invalid value for (required|readonly|ro|readwrite|rw): .*$", DiagnosticDescriptors.InvalidMountBoolean),
        ("^invalid value for size: .*$", DiagnosticDescriptors.InvalidMountSize),
        ("^invalid value .* for (mode|uid|gid)$", DiagnosticDescriptors.InvalidMountNumber),
        ("^unsupported sharing value \".*\"( \\(did you mean \\S+\\?\\))?$", DiagnosticDescriptors.InvalidMountSharing),
        ("^(mode|uid|gid) not allowed for \"\\S+\" type mounts$", DiagnosticDescriptors.MountOwnerNotAllowed),
        ("^invalid cache sharing set for \\S+ mount$", DiagnosticDescriptors.SharingWithoutCache),
        ("^unexpected key '\\S+' for mount type '\\S+'$", DiagnosticDescriptors.MountTypeNotFirst),
        ("^invalid secret mount\\. one of source, target required$", DiagnosticDescriptors.SecretIdMissing),
        ("^secret mount should not have a from$|^secret mount should not define sharing$|^both source and id can't be set$", DiagnosticDescriptors.ConflictingMountOptions),
        ("^failed to process \"(?:[^\"\\\\]|\\\\.)*\": syntax error: missing '}'$", DiagnosticDescriptors.VariableNotClosed),
        ("^failed to process \"(?:[^\"\\\\]|\\\\.)*\": syntax error: missing '/' in \\$\\{\\}$", DiagnosticDescriptors.PatternNotClosed),
        ("^failed to process \"(?:[^\"\\\\]|\\\\.)*\": syntax error: bad substitution$", DiagnosticDescriptors.BadSubstitution),
        ("^failed to process \"(?:[^\"\\\\]|\\\\.)*\": unsupported modifier \\(.*\\) in substitution$", DiagnosticDescriptors.UnsupportedModifier),
        ("^failed to process \"(?:[^\"\\\\]|\\\\.)*\": unexpected end of statement while looking for matching (single|double)-quote$", DiagnosticDescriptors.UnterminatedQuote),
        ("^failed to process \"(?:[^\"\\\\]|\\\\.)*\": invalid pattern \\(.*\\) in substitution: .*$", DiagnosticDescriptors.InvalidSubstitutionPattern),
        // Behind the name of the variable stand words of BuildKit or of the author.
        ("^failed to process \"(?:[^\"\\\\]|\\\\.)*\": (?!syntax error: |unsupported modifier |unexpected end of statement |invalid pattern )[^:]*: .*$", DiagnosticDescriptors.RequiredVariableMissing),
        ("^dockerfile contains no stages to build$", DiagnosticDescriptors.NoStages),
        ("^base name \\(.*\\) should not be blank$", DiagnosticDescriptors.BlankBaseName),
        ("^failed to parse stage name \".*\": .*$", DiagnosticDescriptors.InvalidImageReference),
        ("^empty platform value from expression .*$", DiagnosticDescriptors.EmptyPlatform),
        ("^failed to parse platform .*$", DiagnosticDescriptors.InvalidPlatform),
        ("^target stage \".*\" could not be found( \\(did you mean \\S+\\?\\))?$", DiagnosticDescriptors.UnknownTarget),
        ("^invalid stage index -?\\d+$", DiagnosticDescriptors.InvalidStageIndex),
        ("^circular dependency detected on stage: .*$", DiagnosticDescriptors.CircularStages),
        ("^cannot copy from stage \".*\", it needs to be defined before current stage \".*\"$", DiagnosticDescriptors.CopyFromLaterStage),
        ("^cannot mount from stage \".*\" to \".*\", stage needs to be defined before current command$", DiagnosticDescriptors.MountFromLaterStage),
        ("^variable expansion is not supported for --from, .*$", DiagnosticDescriptors.CopyFromVariable),
        ("^ssh does not support source$", DiagnosticDescriptors.SshMountWithSource),
        ("^invalid mount target \".*\"$", DiagnosticDescriptors.InvalidMountTarget),
        ("^onbuild trigger should be a single expression$", DiagnosticDescriptors.InvalidTrigger),
    ];

    private static readonly List<(Regex Pattern, DiagnosticDescriptor Descriptor)> Patterns =
        [.. Table.Select(row => (new Regex(row.Pattern, RegexOptions.Singleline | RegexOptions.CultureInvariant), row.Descriptor))];

    public static IEnumerable<DiagnosticDescriptor> Descriptors => Table.Select(row => row.Descriptor);

    /// <summary>The meaning of a message; null when no pattern, or more than one, knows it.</summary>
    public static DiagnosticDescriptor? DescriptorOf(string message)
    {
        var matches = Matches(message).ToList();
        return matches is [var descriptor] ? descriptor : null;
    }

    /// <summary>How many patterns know a message: one, unless something is wrong.</summary>
    public static int CountMatches(string message) => Matches(message).Count();

    private static IEnumerable<DiagnosticDescriptor> Matches(string message)
    {
        var core = Prefix().Replace(message, "");
        return Patterns.Where(p => p.Pattern.IsMatch(core)).Select(p => p.Descriptor);
    }

    [GeneratedRegex(@"^dockerfile parse error on line \d+: ")]
    private static partial Regex Prefix();
}
