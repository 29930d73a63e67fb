namespace DockerfileSecrets.Conformance;

/// <summary>Shows nodes of the library the way BuildKit lists them.</summary>
internal static class BuildersArguments
{
    public static string FlagText(Flag flag) => "--" + flag.Name + (flag.BuilderValue is { } value ? "=" + value : "");

    public static bool IsJson(Instruction instruction) => instruction.Form == ArgumentForm.Json;

    public static string CommentText(Comment comment) => comment.IsIndented ? comment.ToString() : comment.Content;

    public static string HeredocText(Heredoc heredoc) => $"{heredoc.Name}|{heredoc.FileDescriptor}|{heredoc.Expand}|{heredoc.Chomp}|{heredoc.Content}";

    public static IEnumerable<string> Of(Instruction instruction) => instruction switch
    {
        MalformedInstruction { Kind: InstructionKind.Unknown } => [""],
        EnvInstruction env => env.Variables.SelectMany(Triple),
        LabelInstruction label => label.Labels.SelectMany(Triple),
        OnbuildInstruction { Trigger: { } trigger } =>
            [trigger.Keyword, .. trigger.Flags.Select(f => "\0flag:" + FlagText(f)), .. Of(trigger)],
        _ => instruction.Arguments.Select(a => a.Value),
    };

    private static string[] Triple(NameValue pair) => [pair.Name, pair.Value ?? "", pair.IsLegacy ? "" : "="];
}
