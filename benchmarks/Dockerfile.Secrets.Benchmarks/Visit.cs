using System.Collections.Immutable;

namespace DockerfileSecrets.Benchmarks;

/// <summary>Visits all that a parse gives, so that nothing lazy is left out of its figure: diagnostics, elements, flags, arguments, pairs,
/// heredocs, mounts with their entries and every typed option.</summary>
internal static class Visit
{
    public static int All(DockerfileDocument document)
    {
        var sum = document.Diagnostics.Length;
        foreach (var element in document.Elements)
        {
            sum += element.Span.Length;
            if (element is Instruction instruction)
            {
                sum += Of(instruction);
            }
        }

        return sum;
    }

    private static int Of(Instruction instruction)
    {
        var sum = instruction.KeywordSpan.Length + (int)instruction.Kind;
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
            EnvInstruction env => Of(env.Variables),
            LabelInstruction label => Of(label.Labels),
            ArgInstruction arg => Of(arg.Declarations),
            OnbuildInstruction { Trigger: { } trigger } => Of(trigger),
            _ => 0,
        };
    }

    private static int Of(ImmutableArray<NameValue> pairs)
    {
        var sum = 0;
        foreach (var pair in pairs)
        {
            sum += pair.NameSpan.Length + (pair.ValueSpan?.Length ?? 0);
        }

        return sum;
    }

    private static int Of(Mount mount)
    {
        var sum = 0;
        foreach (var entry in mount.Entries)
        {
            sum += entry.Key.Length + (entry.Value?.Length ?? 0) + entry.Span.Length;
        }

        var options = mount.Options;
        return sum + (int)options.Type.Value + Of(options.Id) + Of(options.Source) + Of(options.Target) + Of(options.Env) + Of(options.From)
            + (options.Required.Value ? 1 : 0) + (options.ReadOnly.Value ? 1 : 0) + (int)(options.Mode.Value ?? 0) + (int)(options.Uid.Value ?? 0)
            + (int)(options.Gid.Value ?? 0) + (int)(options.Sharing.Value ?? 0) + (int)(options.Size.Value ?? 0)
            + (mount is SecretMount secret ? Of(secret.Id) + Of(secret.FilePath) : 0);
    }

    private static int Of(MountOption<string> option) => option.Value?.Length ?? 0;
}
