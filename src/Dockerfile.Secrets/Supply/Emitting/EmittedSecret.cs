namespace DockerfileSecrets.Supply;

/// <summary>A secret, where it comes from, and what is said about it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Required">Whether the build stops without it.</param>
/// <param name="Places">The lines that use it, as a part of a sentence.</param>
internal sealed record EmittedSecret(string Id, SecretSource Source, bool Required, string Places)
{
    public bool IsVariable => Source.Kind == SecretSourceKind.Variable;

    /// <summary>The comment: never more than one line, whatever the id holds.</summary>
    public string Comment => $"{new string([.. Id.Select(c => char.IsControl(c) ? ' ' : c)])}: {(Required ? "required" : "optional, used")} {Places}";

    public static EmittedSecret Of(NeededSecret need, EmissionOptions options) =>
        new(need.Id, options.Sources.TryGetValue(need.Id, out var given) ? given : Suggested(need), need.Required, SupplyMessages.Places(need));

    private static SecretSource Suggested(NeededSecret need)
    {
        var secret = DockerFlagReader.Read(need.SuggestedSource, new SupplyOrigin(SupplyDialect.Docker, "")).Secrets.FirstOrDefault();
        return secret is { Source: { Length: > 0 } source }
            ? new SecretSource(secret.Kind == SecretSourceKind.File ? SecretSourceKind.File : SecretSourceKind.Variable, source)
            : new SecretSource(SecretSourceKind.Variable, "");
    }
}
