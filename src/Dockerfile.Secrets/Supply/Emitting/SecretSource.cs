namespace DockerfileSecrets;

/// <summary>Where a secret shall come from.</summary>
/// <param name="Kind">A variable or a file; nothing else can be written.</param>
/// <param name="Name">The name of the variable or the path of the file.</param>
public readonly record struct SecretSource(SecretSourceKind Kind, string Name)
{
    /// <summary>Reads <c>env:NAME</c> or <c>file:PATH</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The source; <see langword="null"/> when the text is neither, or names nothing.</returns>
    public static SecretSource? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith("env:", StringComparison.Ordinal) && text.Length > 4 ? new SecretSource(SecretSourceKind.Variable, text[4..])
            : text.StartsWith("file:", StringComparison.Ordinal) && text.Length > 5 ? new SecretSource(SecretSourceKind.File, text[5..])
            : null;
    }
}
