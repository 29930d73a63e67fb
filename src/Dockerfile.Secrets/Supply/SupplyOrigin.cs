namespace DockerfileSecrets;

/// <summary>Where a supply is written.</summary>
/// <param name="Dialect">Who reads it.</param>
/// <param name="Name">The path of the file as it was given, or <c>--secret</c> for a flag.</param>
/// <param name="Line">The line in the file, 1-based; 0 for a flag, and where it is not known.</param>
public sealed record SupplyOrigin(SupplyDialect Dialect, string Name, int Line = 0)
{
    /// <summary>Writes the place as messages do: <c>compose.yaml:12</c>, or the name alone.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Line == 0 ? Name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name}:{Line}");
}
