using System.Text.Json;

namespace DockerfileSecrets;

public sealed partial record MergedSecretPlan
{
    /// <summary>Writes the plans as one JSON document, in the form of <see cref="SecretPlan.ToJson"/>; docs/merged-plan.schema.json describes it.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => PlanDocument.Write(this);

    /// <summary>Reads merged plans back.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <returns>Merged plans equal to those that were written.</returns>
    /// <exception cref="JsonException">The text is no such document: no JSON, or a property is missing, unknown or of another type.</exception>
    /// <exception cref="NotSupportedException">The document has another version.</exception>
    public static MergedSecretPlan FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return PlanDocument.ReadMerged(json);
    }
}
