namespace DockerfileSecrets;

/// <summary>What is said about stages and words, in one place and made only when something is wrong.</summary>
internal static class StageMessages
{
    public static Diagnostic Expansion(ExpansionError error, string word, TextSpan span)
    {
        var shown = Shortened(word);
        return error.Kind switch
        {
            ExpansionErrorKind.MissingClosingBrace => new(
                DiagnosticDescriptors.VariableNotClosed, span, $"A variable in `{shown}` has no closing `}}`. A blank ends a word here: quote the whole of it."),
            ExpansionErrorKind.MissingPatternSlash => new(
                DiagnosticDescriptors.PatternNotClosed, span, $"A replacement in `{shown}` is not complete: `${{name/pattern/replacement}}`."),
            ExpansionErrorKind.BadSubstitution => new(
                DiagnosticDescriptors.BadSubstitution, span, $"Braces in `{shown}` hold no variable. Write `${{NAME}}`, or `\\$` for a dollar sign."),
            ExpansionErrorKind.UnsupportedModifier => new(
                DiagnosticDescriptors.UnsupportedModifier, span, $"A variable in `{shown}` has a modifier that the builder does not know. It knows `:-` `-` `:+` `+` `:?` `?` `#` `%` and `/`."),
            ExpansionErrorKind.UnterminatedSingleQuote or ExpansionErrorKind.UnterminatedDoubleQuote => new(
                DiagnosticDescriptors.UnterminatedQuote, span, $"A quote in `{shown}` is not closed."),
            ExpansionErrorKind.InvalidPattern => new(
                DiagnosticDescriptors.InvalidSubstitutionPattern, span, $"A pattern in `{shown}` escapes a character that needs no escape."),
            ExpansionErrorKind.RequiredVariable => new(
                DiagnosticDescriptors.RequiredVariableMissing, span, $"`{shown}` needs a variable that is not set. Give it as a build argument, or declare it with ARG before."),
            _ => new(
                DiagnosticDescriptors.ExpansionTooLarge, span, $"`{shown}` expands to more than is followed here. Write it simpler."),
        };
    }

    public static Diagnostic BlankBase(string word, TextSpan span) => new(
        DiagnosticDescriptors.BlankBaseName,
        span,
        $"`{Shortened(word)}` is empty when it is expanded. Only an ARG before the first FROM counts here; give it a default.");

    public static Diagnostic InvalidReference(string name, string why, TextSpan span) => new(
        DiagnosticDescriptors.InvalidImageReference,
        span,
        $"`{Shortened(name)}` is neither an earlier stage nor a valid name of an image: {why}. FROM compares names of stages with regard to case, and they are lower-case.");

    public static Diagnostic EmptyPlatform(string word, TextSpan span) => new(
        DiagnosticDescriptors.EmptyPlatform, span, $"The platform `{Shortened(word)}` is empty when it is expanded. Only an ARG before the first FROM counts here.");

    public static Diagnostic InvalidPlatform(string word, TextSpan span) => new(
        DiagnosticDescriptors.InvalidPlatform, span, $"`{Shortened(word)}` is no platform. Write one such as `linux/amd64`.");

    public static Diagnostic NoStages() => new(
        DiagnosticDescriptors.NoStages, default, "The file has no stage: there is nothing to build. Begin one with `FROM image`.");

    public static Diagnostic UnknownTarget(string target, IEnumerable<string> names)
    {
        var near = NearName.Of(target, names.ToArray());
        return new(
            DiagnosticDescriptors.UnknownTarget,
            default,
            $"No stage is named `{Shortened(target)}`." + (near is null ? " Name one with `FROM image AS name`." : $" Did you mean `{near}`?"));
    }

    public static Diagnostic InvalidIndex(string number, int count, TextSpan span) => new(
        DiagnosticDescriptors.InvalidStageIndex,
        span,
        FormattableString.Invariant($"There is no stage number {Shortened(number)}: the file has {count}, counted from 0."));

    public static Diagnostic Circle(BuildStage first, BuildStage stage, BuildStage dependency, TextSpan span) => new(
        DiagnosticDescriptors.CircularStages,
        span,
        $"The stage `{stage}` takes files from `{dependency}`, which itself waits for `{stage}`. (Found from the stage `{first}`.)");

    public static Diagnostic CopyFromLater(BuildStage source, BuildStage stage, TextSpan span) => new(
        DiagnosticDescriptors.CopyFromLaterStage,
        span,
        $"The stage `{source}` comes after `{stage}`, which copies from it. Move it up.");

    public static Diagnostic MountFromLater(BuildStage source, BuildStage stage, TextSpan span) => new(
        DiagnosticDescriptors.MountFromLaterStage,
        span,
        $"The stage `{source}` comes after `{stage}`, which mounts files of it. Move it up.");

    public static Diagnostic CopyFromVariable(string value, TextSpan span) => new(
        DiagnosticDescriptors.CopyFromVariable,
        span,
        $"`--from={Shortened(value)}` cannot hold a variable or a quote. Name the image in a stage of its own (`FROM image AS name`) and copy from that.");

    public static Diagnostic SshWithSource(TextSpan span) => new(
        DiagnosticDescriptors.SshMountWithSource, span, "An ssh mount takes no source. Name the agent with `id`.");

    public static Diagnostic InvalidMountTarget(TextSpan span) => new(
        DiagnosticDescriptors.InvalidMountTarget, span, "A mount needs a target other than `/`. Name the path with `target`.");

    public static Diagnostic InvalidTrigger(TextSpan span) => new(
        DiagnosticDescriptors.InvalidTrigger, span, "The base triggers something by ONBUILD that is not one instruction.");

    public static Diagnostic TooManyTriggers(TextSpan span) => new(
        DiagnosticDescriptors.TooManyTriggers, span, "ONBUILD of bases brings more instructions than are followed here. This stage is read without its base's.");

    public static Diagnostic TooManyTargets(int count) => new(
        DiagnosticDescriptors.TooManyTargets,
        default,
        FormattableString.Invariant($"The file has {count} stages, more to plan at once than is followed here, so only the last is. Name the target that you mean."));

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
