using System.Text.Json;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>Finds the values of the secrets that a plan names: those that are given, else as <c>--secret id=ID</c> finds them.</summary>
internal static class PlannedValues
{
    /// <returns>What is wrong, or <see langword="null"/>; and what is not looked for.</returns>
    public static (string? Error, IReadOnlyList<string> Remarks) Add(GivenValues values, string path)
    {
        SecretPlan plan;
        try
        {
            plan = SecretPlan.FromJson(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return ($"cannot read {Input.PathText.Of(path)}: {Input.DockerfileReader.Reason(exception, path)}", []);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return ($"{path} is no plan: write it with {ToolConsole.ToolName} plan --format json", []);
        }

        var remarks = new List<string>();
        var targets = plan.FindTarget() is { } target ? [target] : plan.Targets;
        var given = values.Values.Select(value => value.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var same in targets.SelectMany(t => t.Secrets).Where(s => !given.Contains(s.Id)).GroupBy(s => s.Id, StringComparer.Ordinal))
        {
            var secret = new SuppliedSecret(same.Key, SecretSourceKind.VariableOrFile, same.Key, new SupplyOrigin(SupplyDialect.Docker, "--secret"));
            if (values.Add(secret) is not { } error)
            {
                continue;
            }

            if (same.Any(s => s.Required))
            {
                return ($"{path}: {error}", remarks);
            }

            remarks.Add($"{path}: not looked for, and not required by the build: {error}");
        }

        if (targets.Any(t => !t.Unresolved.IsEmpty))
        {
            remarks.Add($"{path}: the plan has values that are not known, so that it may not name every secret");
        }

        return (null, remarks);
    }
}
