namespace DockerfileSecrets;

/// <summary>What is wrong with a supply itself, before it is compared with any plan.</summary>
/// <param name="Origin">Where it is written.</param>
/// <param name="Diagnostic">What is wrong. Its span has offsets of the flag's value, or of the file that <paramref name="Origin"/> names.</param>
public sealed record SupplyDiagnostic(SupplyOrigin Origin, Diagnostic Diagnostic)
{
    /// <inheritdoc/>
    /// <remarks>By what the diagnostic says. Those of a supply have no fixes and no other places.</remarks>
    public bool Equals(SupplyDiagnostic? other) => other is not null && Origin == other.Origin
        && Diagnostic.Descriptor == other.Diagnostic.Descriptor && Diagnostic.Severity == other.Diagnostic.Severity && Diagnostic.Span == other.Diagnostic.Span
        && Diagnostic.Message == other.Diagnostic.Message && Diagnostic.Suggestion == other.Diagnostic.Suggestion;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Origin, Diagnostic.Descriptor.Name, Diagnostic.Span, Diagnostic.Message);
}
