using DockerfileSecrets.Fixes;
using DockerfileSecrets.Recognition;

namespace DockerfileSecrets.Rules;

/// <summary>DFS308: a file that holds a secret is copied into the image.</summary>
internal sealed class SecretFileCopied : IValidationRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS308",
        nameof(SecretFileCopied),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "A file that holds a secret is copied into the image.",
        "this library, docs/rules/DFS308.md")
    {
        Reason = "The file is in a layer of the image, also when a later instruction removes it.",
        Remedy = "Mount it as a secret at that path in the RUN that reads it, and list it in .dockerignore.",
        Cwe = 538,
    };

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        HashSet<BuildStage>? exported = null;
        foreach (var step in context.TellingCopies)
        {
            if (ContextCopy.Of(context, step) is not { } copy)
            {
                continue;
            }

            foreach (var (argument, path) in copy.Sources)
            {
                var target = copy.TargetOf(path);
                var isOne = copy.Sources.Length == 1;
                var file = SecretFiles.Find(path) ?? (isOne && target is not null && copy.Destination is [.., not '/'] && !SecretFiles.IsExample(path) ? SecretFiles.FindByName(target) : null);
                if (file is null || RepositoryKeys.IsOne(context, step, path, target) || context.Options.BuildContext?.IsIgnored(path) == true)
                {
                    continue;
                }

                var isExported = (exported ??= ExportedStages.Of(context)).Contains(step.Stage);
                var isSure = file.Confidence != DiagnosticConfidence.Heuristic && isExported;
                var advice = SecretForFile.IsDirectory(path) ? "Mount what is needed of it, file by file, as secrets in the RUN that reads it"
                    : target is null || !SecretForFile.IsPlain(target) ? "Mount it as a secret in the RUN that reads it"
                    : $"Mount it as a secret in the RUN that reads it, `--mount=type=secret,id={SecretForFile.IdOf(path)},target={target}`";
                yield return new Diagnostic(
                    Descriptor,
                    context.SpanOf(argument),
                    $"`{path}` holds {file.What}, and stays in {(isExported ? "a layer of the image" : $"the cache of stage `{step.Stage.DisplayName}`")}. {advice}.")
                {
                    Severity = isSure ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                    Confidence = file.Confidence,
                    Fixes = isOne && target is not null ? SecretForFile.Fix(context, step, file, path, target) : [],
                };
            }
        }
    }
}
