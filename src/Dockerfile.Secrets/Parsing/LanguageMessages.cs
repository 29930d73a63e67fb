namespace DockerfileSecrets.Parsing;

/// <summary>What is said about the language, in one place and made only when something is wrong.</summary>
internal static class LanguageMessages
{
    public static Diagnostic NonStringJson(InstructionDraft draft) => new(
        DiagnosticDescriptors.NonStringInJson,
        draft.Arguments[^1].Span,
        "A JSON array of arguments holds strings only. Quote every element: `[\"a\", \"1\"]`.");

    public static Diagnostic UnknownInstruction(InstructionDraft draft)
    {
        var keyword = draft.Keyword;
        if (keyword.Length == 0)
        {
            return new(DiagnosticDescriptors.UnknownInstruction, draft.KeywordSpan, "The line holds only the escape character. Remove it.");
        }

        var near = NearName.Of(keyword, Keywords.All) ?? Glued(keyword);
        return new(
            DiagnosticDescriptors.UnknownInstruction,
            draft.KeywordSpan,
            $"There is no instruction `{Shortened(keyword)}`." + (near is null
                ? " If the line belongs to the one before, end that one with the escape character."
                : $" Did you mean `{near}`?"),
            near);
    }

    public static Diagnostic UnknownFlag(InstructionDraft draft, Flag flag, string[] known)
    {
        var near = NearName.Of(flag.Name, known);
        var hint = near is not null ? $" Did you mean `--{near}`?"
            : known.Length == 0 ? " It takes no flags."
            : $" It knows {string.Join(", ", known.Select(name => "--" + name))}.";
        return new(
            DiagnosticDescriptors.UnknownFlag,
            flag.NameSpan,
            $"{draft.Keyword.ToUpperInvariant()} has no flag `--{Shortened(flag.Name)}`.{hint}",
            near);
    }

    public static Diagnostic DuplicateFlag(Flag flag) => new(
        DiagnosticDescriptors.DuplicateFlag, flag.Span, $"The flag `--{flag.Name}` stands here twice. Keep one of them.");

    public static Diagnostic FlagValueMissing(Flag flag) => new(
        DiagnosticDescriptors.FlagValueMissing, flag.Span, $"The flag `--{flag.Name}` needs a value: `--{flag.Name}=...`, without a blank.");

    public static Diagnostic InvalidBooleanFlag(Flag flag) => new(
        DiagnosticDescriptors.InvalidBooleanFlag,
        flag.ValueSpan ?? flag.Span,
        $"`--{flag.Name}` is `true` or `false`, not `{Shortened(flag.Value!)}`. A bare `--{flag.Name}` means true.");

    public static Diagnostic InvalidChoice(Flag flag, ReadOnlySpan<string> choices)
    {
        var near = NearName.Of(flag.Value!, choices);
        return new(
            flag.Name == "network" ? DiagnosticDescriptors.InvalidNetworkMode : DiagnosticDescriptors.InvalidSecurityMode,
            flag.ValueSpan ?? flag.Span,
            $"`--{flag.Name}` is {string.Join(" or ", choices.ToArray())}, not `{Shortened(flag.Value!)}`." + (near is null ? "" : $" Did you mean `{near}`?"),
            near);
    }

    public static Diagnostic NonAsciiFlag(Flag flag) => new(
        DiagnosticDescriptors.NonAsciiFlag,
        flag.Span,
        "The builder takes flags apart byte by byte, so this becomes another text than the one written. Use ASCII characters only.");

    public static Diagnostic FromArguments(InstructionDraft draft) => new(
        DiagnosticDescriptors.FromArguments,
        draft.LineSpan,
        draft.Arguments.IsEmpty
            ? "FROM needs an image: `FROM image` or `FROM image AS name`."
            : "FROM takes an image, or an image, `AS` and a name: `FROM image AS name`.");

    public static Diagnostic InvalidStageName(Argument name) => new(
        DiagnosticDescriptors.InvalidStageName,
        name.Span,
        $"`{Shortened(name.Value)}` is no name for a stage. It begins with a letter and holds letters, digits, `-`, `_` and `.` only.");

    public static Diagnostic ArgumentMissing(InstructionDraft draft) => new(
        DiagnosticDescriptors.ArgumentMissing, draft.LineSpan, $"{draft.Keyword.ToUpperInvariant()} needs at least one argument.");

    public static Diagnostic ExactlyOneArgument(InstructionDraft draft) => new(
        DiagnosticDescriptors.ExactlyOneArgument, draft.LineSpan, $"{draft.Keyword.ToUpperInvariant()} needs an argument.");

    public static Diagnostic DestinationMissing(InstructionDraft draft) => new(
        DiagnosticDescriptors.DestinationMissing,
        draft.LineSpan,
        $"{draft.Keyword.ToUpperInvariant()} needs a source and a destination: `{draft.Keyword.ToUpperInvariant()} source destination`.");

    public static Diagnostic HeredocAsDestination(InstructionDraft draft) => new(
        DiagnosticDescriptors.HeredocAsDestination,
        draft.Arguments[^1].Span,
        "A heredoc can be a source, not the destination. Name the file that it becomes: `COPY <<EOF /path`.");

    public static Diagnostic PairWithoutValue(InstructionDraft draft) => new(
        DiagnosticDescriptors.PairWithoutValue,
        draft.LineSpan,
        $"{draft.Keyword.ToUpperInvariant()} needs a value: `{draft.Keyword.ToUpperInvariant()} {Shortened(draft.Arguments[0].Value)}=value`.");

    public static Diagnostic PairWithoutEqualSign(InstructionDraft draft, Argument word) => new(
        DiagnosticDescriptors.PairWithoutEqualSign,
        word.Span,
        $"This word of {draft.Keyword.ToUpperInvariant()} has no `=`. Every pair is `name=value`; quote a value that holds blanks.");

    public static Diagnostic BlankName(InstructionDraft draft, NameValue pair) => new(
        DiagnosticDescriptors.BlankName, pair.Span, $"A name of {draft.Keyword.ToUpperInvariant()} is empty. Write `name=value`.");

    public static Diagnostic ShellNotJson(InstructionDraft draft) => new(
        DiagnosticDescriptors.ShellNotJson,
        draft.Element.ToRelative(draft.ArgumentText),
        "SHELL takes a JSON array only, with double quotes: `SHELL [\"/bin/sh\", \"-c\"]`.");

    public static Diagnostic EmptyVolume(Argument path) => new(
        DiagnosticDescriptors.EmptyVolume, path.Span, "A path of VOLUME is empty. Remove it or name a path.");

    public static Diagnostic HealthcheckNoneArguments(InstructionDraft draft) => new(
        DiagnosticDescriptors.HealthcheckNoneArguments, draft.Arguments[1].Span, "HEALTHCHECK NONE takes no arguments. Remove what stands behind it.");

    public static Diagnostic HealthcheckType(Argument type) => new(
        DiagnosticDescriptors.HealthcheckType,
        type.Span,
        $"HEALTHCHECK begins with CMD or NONE, not with `{Shortened(type.Value)}`. Put `CMD` before the command.");

    public static Diagnostic HealthcheckCommandMissing(InstructionDraft draft) => new(
        DiagnosticDescriptors.HealthcheckCommandMissing, draft.LineSpan, "HEALTHCHECK CMD needs a command.");

    public static Diagnostic DurationTooShort(Flag flag) => new(
        DiagnosticDescriptors.DurationTooShort, flag.ValueSpan ?? flag.Span, $"`--{flag.Name}` is at least `1ms`, or `0` for the default.");

    public static Diagnostic InvalidDuration(Flag flag) => new(
        DiagnosticDescriptors.InvalidDuration,
        flag.ValueSpan ?? flag.Span,
        $"`{Shortened(flag.Value!)}` is no duration. Write numbers with units, such as `30s` or `1m30s`.");

    public static Diagnostic NegativeRetries(Flag flag) => new(
        DiagnosticDescriptors.NegativeRetries, flag.ValueSpan ?? flag.Span, "`--retries` cannot be negative; 0 is the default of 3.");

    public static Diagnostic InvalidRetries(Flag flag) => new(
        DiagnosticDescriptors.InvalidRetries, flag.ValueSpan ?? flag.Span, $"`--retries` is a whole number, not `{Shortened(flag.Value!)}`.");

    public static Diagnostic ChainedOnbuild(Instruction trigger) => new(
        DiagnosticDescriptors.ChainedOnbuild, trigger.KeywordSpan, "ONBUILD cannot trigger ONBUILD. Remove one of them.");

    public static Diagnostic ForbiddenTrigger(Instruction trigger) => new(
        DiagnosticDescriptors.ForbiddenTrigger, trigger.KeywordSpan, $"ONBUILD cannot trigger {trigger.Keyword.ToUpperInvariant()}.");

    public static Diagnostic TriggerTooDeep(InstructionDraft draft) => new(
        DiagnosticDescriptors.TriggerTooDeep, draft.LineSpan, "ONBUILD is nested too deeply to be read. It cannot trigger another ONBUILD anyway.");

    public static Diagnostic UnterminatedHeredoc(InstructionDraft draft, HeredocMarker marker) => new(
        DiagnosticDescriptors.UnterminatedHeredoc,
        draft.Element.ToRelative(marker.Slice),
        $"No line holds just `{Shortened(marker.GetName(draft.Element).ToString())}`, so the heredoc swallows the rest of the file."
            + (marker.Chomp ? "" : " White space before or behind the name is not allowed; `<<-` allows tabs before it."));

    public static Diagnostic EmptyContinuation(TextSpan span) => new(
        DiagnosticDescriptors.EmptyContinuation,
        span,
        "A blank line stands inside a continued instruction; a future builder refuses that. Remove it, or make it a comment.");

    public static Diagnostic LineTooLong(TextSpan span) => new(
        DiagnosticDescriptors.LineTooLong, span, "The line is longer than the 65,535 bytes that the builder reads. Break it with continuations or copy a file.");

    public static Diagnostic DuplicateDirective(Directive directive, TextSpan span) => new(
        DiagnosticDescriptors.DuplicateDirective, span, $"The directive `{directive.Name}` stands here twice. Keep one of them.");

    public static Diagnostic InvalidEscape(Directive directive, TextSpan span) => new(
        DiagnosticDescriptors.InvalidEscapeDirective, span, $"The escape character is `\\` or a backtick, not `{Shortened(directive.Value)}`.");

    public static Diagnostic NoInstructions(TextSpan span) => new(
        DiagnosticDescriptors.NoInstructions, span, "The file holds no instruction. It begins with `FROM image`.");

    public static Diagnostic InstructionBeforeFrom(Instruction instruction, TextSpan span) => new(
        DiagnosticDescriptors.InstructionBeforeFrom,
        span,
        $"{instruction.Keyword.ToUpperInvariant()} stands before the first FROM. Only ARG may: begin a stage with `FROM image` first.");

    /// <summary>A keyword that an argument was glued to: <c>RUNapt-get</c>, <c>CMD["x"]</c>.</summary>
    private static string? Glued(string keyword)
    {
        foreach (var known in Keywords.All)
        {
            if (keyword.Length > known.Length && keyword.StartsWith(known, StringComparison.Ordinal) && !char.IsAsciiLetterUpper(keyword[known.Length]))
            {
                return known + " " + Shortened(keyword[known.Length..]);
            }
        }

        return null;
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
