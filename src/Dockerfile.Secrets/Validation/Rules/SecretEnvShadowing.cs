using DockerfileSecrets.Fixes;

namespace DockerfileSecrets.Rules;

/// <summary>DFS213: an optional secret takes the name of a variable that has a value.</summary>
internal sealed class SecretEnvShadowing : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS213",
        nameof(SecretEnvShadowing),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "An optional secret takes the name of a variable that has a value.",
        "BuildKit frontend/dockerfile/dockerfile2llb/convert_secrets.go, dispatchSecret, and solver/llbsolver/ops/exec.go")
    {
        Reason = "When the secret is not supplied, its variable is set to the empty string all the same: the value of ENV or ARG is lost.",
        Remedy = "Make the secret `required`, or give it a variable of its own.",
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var (step, mount) in context.SecretMounts)
        {
            if (mount is { Planned: { EnvironmentVariable: { Length: > 0 } name, Required: false, Certainty: not PlanCertainty.Invalid }, Options.Env.Entry: { } entry }
                && step.Before.Variables.Find(name) is { Value: { State: VariableState.Set, Value.Length: > 0 } } variable
                && !InvalidEnvName.IsNeededByTheStep(name)
                && !ValuelessArguments.InPlaceOf(step, mount))
            {
                var keyword = variable.IsArgument ? "ARG" : "ENV";
                yield return new Diagnostic(Descriptor, context.SpanOf(entry), $"Without the secret `{Shown.Of(name)}` becomes empty here, although {keyword} gives it a value. Make the secret `required`, or name another variable.")
                {
                    Fixes = RequiredEdits.FixOf(context.Document, mount),
                };
            }
        }
    }
}
