namespace DockerfileSecrets.Tests.Validation;

/// <summary>What a validation finds in a short file.</summary>
internal static class Found
{
    /// <summary>The findings of one code: the text that each marks, and its message.</summary>
    public static IReadOnlyList<(string Marked, Diagnostic Diagnostic)> In(string code, string dockerfile, ValidationOptions? options = null) =>
        [.. All(dockerfile, options).Where(f => f.Diagnostic.Code == code)];

    public static IReadOnlyList<(string Marked, Diagnostic Diagnostic)> All(string dockerfile, ValidationOptions? options = null)
    {
        var document = DockerfileDocument.Parse(dockerfile);
        var result = SecretValidator.Validate(document, options ?? new ValidationOptions());
        return [.. result.Diagnostics.Select(d => (dockerfile.Substring(d.Span.Start, d.Span.Length), d))];
    }
}
