using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DockerfileSecrets;

/// <summary>Writes and reads plans as JSON, without reflection.</summary>
internal static class PlanDocument
{
    private static readonly JsonSerializerOptions Strict = new(PlanJsonContext.Default.Options)
    {
        TypeInfoResolver = PlanJsonContext.Default.WithAddedModifier(RequireAll),
    };

    /// <summary>The texts that may be null; <c>id</c> only in a mount.</summary>
    private static readonly HashSet<string> Optional =
    [
        "target", "platform", "builderPlatform", "image", "base", "workingDirectory", "user", "shell", "type", "filePath", "environmentVariable",
        "required", "mode", "uid", "gid", "ssh", "stage", "error",
    ];

    /// <summary>Properties whose values are named; the serializer would take numbers too.</summary>
    private static readonly HashSet<string> Named = ["type", "readability", "certainty", "reason", "severity"];

    public static string Write(SecretPlan plan) => Finish(JsonSerializer.Serialize(plan, PlanJsonContext.Default.SecretPlan));

    public static string Write(MergedSecretPlan plan) => Finish(JsonSerializer.Serialize(plan, PlanJsonContext.Default.MergedSecretPlan));

    public static SecretPlan Read(string json) => Read<SecretPlan>(json);

    public static MergedSecretPlan ReadMerged(string json) => Read<MergedSecretPlan>(json);

    private static T Read<T>(string json)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            Check(document.RootElement);
            return document.RootElement.Deserialize((JsonTypeInfo<T>)Strict.GetTypeInfo(typeof(T)))!;
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

    /// <summary>Checks what the serializer does not: versions, nulls and named values.</summary>
    private static void Check(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schemaVersion", out _))
        {
            throw new JsonException("it is no object with a schemaVersion.");
        }

        // A document of another version may look different everywhere, so versions come first.
        CheckVersion(root);
        if (root.TryGetProperty("plans", out var plans) && plans.ValueKind == JsonValueKind.Array)
        {
            foreach (var plan in plans.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object))
            {
                CheckVersion(plan);
            }
        }

        CheckValues(root);
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

    private static void CheckValues(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Refuse(item.ValueKind == JsonValueKind.Null, "an item of an array is null.");
                CheckValues(item);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                var isNull = property.Value.ValueKind == JsonValueKind.Null;
                var mayBeNull = Optional.Contains(property.Name) || (property.Name == "id" && value.TryGetProperty("raw", out _));
                Refuse(isNull && !mayBeNull, property.Name + " is null.");
                Refuse(Named.Contains(property.Name) && property.Value.ValueKind == JsonValueKind.Number, property.Name + " is a number.");
                CheckValues(property.Value);
            }
        }
    }

    private static void Refuse(bool isWrong, string message)
    {
        if (isWrong)
        {
            throw new JsonException(message);
        }
    }

    private static void RequireAll(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = property.Set is not null;
        }
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
