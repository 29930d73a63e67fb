using DockerfileSecrets.Recognition;

namespace DockerfileSecrets.Rules;

/// <summary>Reports what BuildKit's own rule SecretsUsedInArgOrEnv does, in its words: names alone count, in every stage, where it is run. What
/// stands before the first FROM and what ONBUILD keeps for later are not looked at; a stage that sets a trigger off is.</summary>
internal static class BuildKitSecretNames
{
    public static IEnumerable<Diagnostic> Check(ValidationContext context, DiagnosticDescriptor descriptor)
    {
        foreach (var step in context.Graph.Stages.SelectMany(context.StepsOf))
        {
            var instruction = step.Command.Instruction;
            var pairs = instruction switch
            {
                ArgInstruction arg => arg.Declarations,
                EnvInstruction env => env.Variables,
                _ => [],
            };
            foreach (var pair in pairs)
            {
                var name = VariableWord.Parse(pair.Name, step.Command.IsTrigger ? '\\' : context.Document.EscapeCharacter).Expand(step.Before.Scope).Value ?? pair.Name;
                if (SecretName.IsReportedByBuildKit(name))
                {
                    var keyword = instruction is ArgInstruction ? "ARG" : "ENV";
                    var span = step.Command.IsTrigger ? context.SpanOf(step.Stage.From) : context.Document.GetSpan(pair, pair.NameSpan);
                    yield return new Diagnostic(descriptor, span, $"Do not use ARG or ENV instructions for sensitive data ({keyword} \"{name}\")")
                    {
                        Severity = DiagnosticSeverity.Warning,
                        Confidence = DiagnosticConfidence.Heuristic,
                    };
                }
            }
        }
    }
}
