using System.Text.Json;

namespace DockerfileSecrets;

/// <summary>Writes and reads plans as JSON.</summary>
internal static class PlanDocument
{
    public static string Write(SecretPlan plan) => PlanWriter.Write(writer => writer.Plan(plan));

    public static string Write(MergedSecretPlan plan) => PlanWriter.Write(writer => writer.Merged(plan));

    public static SecretPlan Read(string json) => Read(json, PlanReader.Plan);

    public static MergedSecretPlan ReadMerged(string json) => Read(json, PlanReader.Merged);

    private static T Read<T>(string json, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            CheckVersions(document.RootElement);
            return read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new JsonException("The text is no plan document: " + e.Message, e);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // What System.Text.Json throws for half a surrogate pair: the former where it stands in the text, the latter where it is escaped.
            throw new JsonException("The text is no plan document: half a surrogate pair is no text.", e);
        }
    }

    /// <summary>A document of another version may look different everywhere, so versions come first.</summary>
    private static void CheckVersions(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schemaVersion", out _))
        {
            throw new JsonException("it is no object with a schemaVersion.");
        }

        CheckVersion(root);
        if (root.TryGetProperty("plans", out var plans) && plans.ValueKind == JsonValueKind.Array)
        {
            foreach (var plan in plans.EnumerateArray())
            {
                if (plan.ValueKind == JsonValueKind.Object)
                {
                    CheckVersion(plan);
                }
            }
        }
    }

    private static void CheckVersion(JsonElement plan)
    {
        if (!plan.TryGetProperty("schemaVersion", out var version))
        {
            return;
        }

        if (version.ValueKind != JsonValueKind.Number)
        {
            throw new JsonException("schemaVersion is no number.");
        }

        if (!version.TryGetInt32(out var number) || number != SecretPlan.CurrentSchemaVersion)
        {
            throw new NotSupportedException(FormattableString.Invariant($"The plan document has version {version.GetRawText()}; this library reads {SecretPlan.CurrentSchemaVersion}."));
        }
    }
}
