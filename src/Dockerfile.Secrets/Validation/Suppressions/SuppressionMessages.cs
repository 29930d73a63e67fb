namespace DockerfileSecrets.Suppressions;

/// <summary>What is said about suppressions themselves.</summary>
internal static class SuppressionMessages
{
    public static Diagnostic Unused(Suppression suppression, string word, Fix? fix) => new(
        DiagnosticDescriptors.UnusedSuppression,
        suppression.Span,
        suppression.Scope == SuppressionScope.File
            ? $"`{Shortened(word)}` is not found anywhere in the file: the suppression can go."
            : $"`{Shortened(word)}` is not found in the instruction below: the suppression can go.")
    {
        Fixes = fix is null ? [] : [fix],
    };

    public static Diagnostic Unknown(TextSpan span, string word, string? near) => new(
        DiagnosticDescriptors.InvalidSuppression,
        span,
        $"No rule has the code or name `{Shortened(word)}`." + (near is null ? " `dockerfile-secrets explain` lists them." : $" Did you mean `{near}`?"),
        near);

    public static Diagnostic WithoutCodes(TextSpan span) => new(
        DiagnosticDescriptors.InvalidSuppression,
        span,
        "The comment names no rule. Write `# dockerfile-secrets ignore=DFS301 reason=...`, or `ignore-file=` for the whole file.");

    public static Diagnostic InsideInstruction(TextSpan span) => new(
        DiagnosticDescriptors.InvalidSuppression,
        span,
        "A suppression between the lines of an instruction has no effect: put it above the instruction.");

    public static Diagnostic WithoutInstruction(TextSpan span) => new(
        DiagnosticDescriptors.InvalidSuppression,
        span,
        "No instruction follows the suppression. For the whole file write `ignore-file=`.");

    public static Diagnostic WithoutReason(TextSpan span) => new(
        DiagnosticDescriptors.SuppressionWithoutReason,
        span,
        "The suppression gives no reason. Add `reason=` and why the finding is accepted.");

    private static string Shortened(string word) => word.Length <= 40 ? word : word[..40] + "...";
}
