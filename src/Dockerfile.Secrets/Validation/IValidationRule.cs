namespace DockerfileSecrets;

/// <summary>A rule: looks at a file and reports one kind of mistake.</summary>
/// <remarks>A linter that embeds the library adds its own to <see cref="ValidationOptions.Rules"/>. Rules hold no state: one instance may check
/// many files at once.</remarks>
public interface IValidationRule
{
    /// <summary>What the rule's findings mean: code, name, severity, reason.</summary>
    DiagnosticDescriptor Descriptor { get; }

    /// <summary>Looks at a file.</summary>
    /// <param name="context">The file, its stages and its plan.</param>
    /// <returns>What was found, with offsets of the file, each with <see cref="Descriptor"/>; in any order, repetitions do no harm.</returns>
    IEnumerable<Diagnostic> Check(ValidationContext context);
}
