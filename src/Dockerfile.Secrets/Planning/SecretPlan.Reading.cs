using System.Text.Json;

namespace DockerfileSecrets;

public sealed partial record SecretPlan
{
    /// <summary>The version of the schema that this library writes and reads.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>Finds the plan of a target.</summary>
    /// <param name="name">The name, without regard to case; <see langword="null"/> or empty for the default.</param>
    /// <returns>The plan, of several stages with one name that of the last; <see langword="null"/> when the target was not planned.</returns>
    public TargetPlan? FindTarget(string? name = null)
    {
        for (var i = Targets.Length - 1; i >= 0; i--)
        {
            var target = Targets[i];
            if (string.IsNullOrEmpty(name) ? target.IsDefault : string.Equals(target.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return target;
            }
        }

        return string.IsNullOrEmpty(name) && Targets is [{ Stage: null } none] ? none : null;
    }

    /// <summary>Writes the plan as a JSON document: indented by two blanks, lines ended by <c>\n</c>, the same bytes for equal plans.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => PlanDocument.Write(this);

    /// <summary>Reads a plan back.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <returns>A plan equal to the one that was written.</returns>
    /// <exception cref="JsonException">The text is no such document: no JSON, or a property is missing, unknown or of another type.</exception>
    /// <exception cref="NotSupportedException">The document has another version.</exception>
    public static SecretPlan FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return PlanDocument.Read(json);
    }
}
