namespace DockerfileSecrets;

public sealed partial record MergedSecretPlan
{
    /// <summary>Writes the plans as one JSON document, in the form of <see cref="SecretPlan.ToJson"/>.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => PlanDocument.Write(this);
}
