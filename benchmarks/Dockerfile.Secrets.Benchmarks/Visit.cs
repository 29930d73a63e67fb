namespace DockerfileSecrets.Benchmarks;

/// <summary>Visits all that a parse gives, so that nothing lazy is left out of its figure.</summary>
internal static class Visit
{
    public static int All(DockerfileDocument document)
    {
        var sum = document.Diagnostics.Length;
        foreach (var element in document.Elements)
        {
            sum += element is Instruction instruction ? Of(instruction) : element.Span.Length;
        }

        return sum;
    }

    private static int Of(Instruction instruction)
    {
        var sum = instruction.KeywordSpan.Length + (int)instruction.Kind + instruction.Span.Length;
        foreach (var flag in instruction.Flags)
        {
            sum += flag.Name.Length + flag.Span.Length + (flag.Mount is { } mount ? Of(mount) : 0);
        }

        foreach (var argument in instruction.Arguments)
        {
            sum += argument.Span.Length + argument.ValueText.Length;
        }

        foreach (var heredoc in instruction.Heredocs)
        {
            sum += heredoc.Name.Length + heredoc.ContentSpan.Length;
        }

        return sum + instruction switch
        {
            EnvInstruction env => env.Variables.Sum(v => v.Span.Length),
            LabelInstruction label => label.Labels.Sum(v => v.Span.Length),
            ArgInstruction arg => arg.Declarations.Sum(v => v.Span.Length),
            OnbuildInstruction { Trigger: { } trigger } => Of(trigger),
            _ => 0,
        };
    }

    private static int Of(Mount mount)
    {
        var sum = 0;
        foreach (var entry in mount.Entries)
        {
            sum += entry.Key.Length + (entry.Value?.Length ?? 0) + entry.Span.Length;
        }

        return mount is SecretMount secret
            ? sum + (secret.Id.Value?.Length ?? 0) + (secret.FilePath.Value?.Length ?? 0) + (secret.Required.Value ? 1 : 0) + (int)(secret.Mode.Value ?? 0)
            : sum + (mount.Options.Target.Value?.Length ?? 0);
    }
}
