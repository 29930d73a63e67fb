using System.Collections.Immutable;
using DockerfileSecrets.Cli.Configuration;

namespace DockerfileSecrets.Cli.Checking;

/// <summary>How one file is checked: the call's options laid over its configuration.</summary>
/// <param name="Options">What to look for.</param>
/// <param name="ContextDirectory">The build context; null when it is not known.</param>
/// <param name="MinSeverity">Less is not shown.</param>
/// <param name="MinConfidence">Less is not shown.</param>
/// <param name="FailOn">From which severity on the call ends with 1.</param>
internal sealed record CheckSettings(
    ValidationOptions Options, string? ContextDirectory, DiagnosticSeverity MinSeverity, DiagnosticConfidence MinConfidence, DiagnosticSeverity FailOn)
{
    /// <summary>What the baseline knows of the file; null without one.</summary>
    public FileBaseline? Baseline { get; init; }

    public static CheckSettings Of(CheckRequest request, CheckConfiguration file)
    {
        var plan = request.Options.Plan;

        // Whoever selects rules in the call wants them, also where the file switches them off.
        var (ignored, severity) = request.Selected is null ? (file.Ignore ?? [], file.Severity) : ([], file.Severity.RemoveAll(s => s.Setting == RuleSetting.Off));
        return new(
            request.Options with
            {
                Plan = new PlanOptions { Target = plan.Target ?? file.Target, BuildArguments = file.BuildArguments.SetItems(plan.BuildArguments) },
                Settings = RuleNames.Settings(request.Selected ?? file.Select ?? [], request.Ignored ?? ignored, severity),
                SecretWords = file.SecretWords ?? [],
                AllowedSecretNames = file.AllowedSecretNames ?? [],
                AllowedSecretIds = file.AllowedSecretIds?.ToImmutableHashSet(StringComparer.Ordinal),
                Builders = file.Builders ?? [],
                HonourSuppressions = file.HonourSuppressions ?? true,
                BuildKitSecretNames = file.BuildKitSecretNames ?? false,
            },
            request.ContextDirectory ?? file.Context,
            request.MinSeverity ?? file.MinSeverity ?? DiagnosticSeverity.Info,
            request.MinConfidence ?? file.MinConfidence ?? DiagnosticConfidence.Heuristic,
            request.FailOn ?? file.FailOn ?? DiagnosticSeverity.Warning);
    }
}
