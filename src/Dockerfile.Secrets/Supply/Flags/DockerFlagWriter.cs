namespace DockerfileSecrets.Supply;

/// <summary>Writes a value of docker's <c>--secret</c>: always with an explicit source, so that no variable named like the id can take its place.</summary>
internal static class DockerFlagWriter
{
    public static string Write(string id, SecretSource source) =>
        Field("id", id) + "," + Field(source.Kind == SecretSourceKind.Variable ? "env" : "src", source.Name);

    /// <summary>A field of CSV, quoted as a whole when need be.</summary>
    private static string Field(string key, string value) => value.AsSpan().IndexOfAny(",\"\n\r") < 0
        ? key + "=" + value
        : "\"" + key + "=" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
