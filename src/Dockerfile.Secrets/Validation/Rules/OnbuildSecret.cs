namespace DockerfileSecrets.Rules;

/// <summary>DFS313: an image asks whoever builds on it for a secret.</summary>
internal sealed class OnbuildSecret : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS313",
        nameof(OnbuildSecret),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "An ONBUILD instruction mounts a secret.",
        "BuildKit frontend/dockerfile/dockerfile2llb/convert.go, dispatchOnBuildTriggers")
    {
        Reason = "Every build on top of this image runs the step and has to supply the secret, and its file says nothing about it.",
        Remedy = "Let the files that are built on the image mount the secret themselves.",
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var (step, mount) in context.SecretMounts)
        {
            if (step.Command.Origin is OnbuildInstruction)
            {
                var secret = mount.Planned!.Id is { Length: > 0 } id ? $"the secret `{Shown.Of(id)}`" : "a secret";
                yield return new Diagnostic(Descriptor, context.SpanOf(mount.Mount), $"Every build on top of this image must supply {secret}, and its file does not say so. Mount the secret there.");
            }
        }
    }
}
