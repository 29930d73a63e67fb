namespace DockerfileSecrets;

/// <summary>Says of a word that could not be expanded what it waits for.</summary>
internal static class UnresolvedWord
{
    public static UnresolvedValue Of(string field, string text, int line, Expanded expanded) => new()
    {
        Field = field,
        Text = text,
        Line = line,
        Reason = expanded.Unresolved[0].Reason,
        Variables = [.. expanded.Unresolved.SelectMany(u => u.DependsOn.Append(u.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };
}
