namespace DockerfileSecrets.Rules;

/// <summary>DFS214: the exec form names a secret variable, and nothing expands it.</summary>
internal sealed class SecretEnvInExecForm : IConditionalRule
{
    private static readonly string[] Shells = ["sh", "bash", "ash", "dash", "zsh", "ksh", "env", "cmd", "powershell", "pwsh"];

    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS214",
        nameof(SecretEnvInExecForm),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "The exec form hands a variable over as it is written: `$NAME`, not its value.",
        "Dockerfile reference, RUN: the exec form does not invoke a shell")
    {
        Reason = "There is no shell to expand it: the command gets the text `$NAME` in place of the secret.",
        Remedy = "Use the shell form, or `[\"sh\", \"-c\", \"...\"]`, or let the command read the variable by itself.",
    };

    public RuleSubject Subject => RuleSubject.Mounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var step in context.Runs)
        {
            var instruction = step.Command.Instruction;
            if (instruction.Form != ArgumentForm.Json || instruction.Arguments is not [var command, ..] || Shells.Contains(Flow.FlowPath.NameOf(command.Value)))
            {
                continue;
            }

            foreach (var mount in step.Mounts.Where(m => m.Planned?.EnvironmentVariable is { Length: > 0 }).DistinctBy(m => m.Planned!.EnvironmentVariable))
            {
                var name = mount.Planned!.EnvironmentVariable!;
                foreach (var argument in instruction.Arguments.Skip(1).Where(a => Names(a.Value, name)))
                {
                    yield return new Diagnostic(
                        Descriptor,
                        context.SpanOf(argument),
                        $"`{command.Value}` gets the text `${name}`, not the secret: the exec form has no shell. Write the RUN without brackets, or use `[\"sh\", \"-c\", ...]`.")
                    {
                        Related = [new RelatedLocation(context.SpanOf(mount, null), "mounted here")],
                    };
                }
            }
        }
    }

    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf('$', StringComparison.Ordinal); at >= 0; at = text.IndexOf('$', at + 1))
        {
            var rest = text.AsSpan(at + 1).TrimStart('{');
            if (rest.StartsWith(name, StringComparison.Ordinal) && (rest.Length == name.Length || !(char.IsAsciiLetterOrDigit(rest[name.Length]) || rest[name.Length] == '_')))
            {
                return true;
            }
        }

        return false;
    }
}
