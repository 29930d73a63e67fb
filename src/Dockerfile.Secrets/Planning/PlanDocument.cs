using System.Text.Json;
using System.Text.Json.Serialization;

namespace DockerfileSecrets;

/// <summary>Writes and reads plans as JSON, without reflection.</summary>
internal static class PlanDocument
{
    public static string Write(SecretPlan plan) => Finish(JsonSerializer.Serialize(plan, PlanJsonContext.Default.SecretPlan));

    public static string Write(MergedSecretPlan plan) => Finish(JsonSerializer.Serialize(plan, PlanJsonContext.Default.MergedSecretPlan));

    public static SecretPlan Read(string json)
    {
        SecretPlan? plan;
        try
        {
            plan = JsonSerializer.Deserialize(json, PlanJsonContext.Default.SecretPlan);
        }
        catch (JsonException e)
        {
            throw new FormatException("The text is no plan document: " + e.Message, e);
        }

        return plan switch
        {
            null => throw new FormatException("The text is no plan document."),
            { SchemaVersion: SecretPlan.CurrentSchemaVersion } => plan,
            _ => throw new FormatException(FormattableString.Invariant($"The plan document has version {plan.SchemaVersion}; this library reads {SecretPlan.CurrentSchemaVersion}.")),
        };
    }

    /// <summary>.NET 8 indents with the line end of the machine; inside strings JSON escapes line ends.</summary>
    private static string Finish(string json) => json.Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
}

/// <summary>The serializers of plans, made by the compiler.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    IgnoreReadOnlyProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(SecretPlan))]
[JsonSerializable(typeof(MergedSecretPlan))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
