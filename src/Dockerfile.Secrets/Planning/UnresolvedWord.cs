namespace DockerfileSecrets;

/// <summary>Says of a word that could not be expanded what it waits for.</summary>
internal static class UnresolvedWord
{
    public const string User = "user";

    /// <summary>What USER waits for; null when it is known. Each mount says it with its own line.</summary>
    public static UnresolvedValue? OfUser(string text, Expanded expanded) => expanded switch
    {
        { Text: not null } => null,
        { Error: not null } => new UnresolvedValue { Field = User, Text = text, Line = 0, Reason = UnresolvedReason.DefinitionFailed },
        _ => Of(User, text, 0, expanded),
    };

    public static UnresolvedValue Of(string field, string text, int line, Expanded expanded) => new()
    {
        Field = field,
        Text = text,
        Line = line,
        Reason = expanded.Unresolved[0].Reason,
        Variables = [.. expanded.Unresolved.SelectMany(u => u.DependsOn.Append(u.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };
}
