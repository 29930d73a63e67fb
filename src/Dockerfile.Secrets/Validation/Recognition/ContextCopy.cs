using System.Collections.Immutable;

namespace DockerfileSecrets.Recognition;

/// <summary>What COPY or ADD takes from the build context.</summary>
/// <param name="Step">The step.</param>
/// <param name="Sources">The sources as the builder sees them: variables expanded; null for one that is not known. Heredocs and URLs are not among them.</param>
/// <param name="Destination">Where they go; null when that is not known.</param>
internal sealed record ContextCopy(EvaluatedStep Step, ImmutableArray<(Argument Argument, string Path)> Sources, string? Destination)
{
    /// <summary>Null when it takes from a stage, an image or another context.</summary>
    public static ContextCopy? Of(ValidationContext context, EvaluatedStep step)
    {
        var instruction = step.Command.Instruction;
        if (instruction is not (CopyInstruction { From: null } or AddInstruction) || instruction.Arguments.Length < 2)
        {
            return null;
        }

        var sources = ImmutableArray.CreateBuilder<(Argument Argument, string Path)>(instruction.Arguments.Length - 1);
        foreach (var argument in instruction.Arguments.AsSpan()[..^1])
        {
            if (!IsHeredoc(instruction, argument) && Expand(context, step, argument) is { } path
                && !path.Contains("://", StringComparison.Ordinal) && !path.StartsWith("git@", StringComparison.Ordinal))
            {
                sources.Add((argument, path));
            }
        }

        return new ContextCopy(step, sources.DrainToImmutable(), Expand(context, step, instruction.Arguments[^1]));
    }

    private static bool IsHeredoc(Instruction instruction, Argument argument) =>
        argument.ValueText.StartsWith("<<") || (!instruction.Heredocs.IsEmpty && instruction.Heredocs.Any(h => h.MarkerSpan == argument.Span));

    private static string? Expand(ValidationContext context, EvaluatedStep step, Argument argument) => Expander.IsSpecial(argument.ValueText)
        ? VariableWord.Parse(argument.Value, context.Document.EscapeCharacter).Expand(step.Before.Scope).Value
        : argument.Value;

    /// <summary>Where the file of a source ends up; null when that is not known.</summary>
    public string? TargetOf(string source)
    {
        if (Destination is not { Length: > 0 } destination || (PosixPath.IsAbsolute(destination) ? "" : Step.Planned.WorkingDirectory) is not { } directory)
        {
            return null;
        }

        var name = source.TrimEnd('/');
        var isDirectory = destination.EndsWith('/') || destination is "." or ".." || Sources.Length > 1;
        var path = isDirectory ? destination.TrimEnd('/') + "/" + name[(name.LastIndexOf('/') + 1)..] : destination;
        return PosixPath.Join(directory, path);
    }
}
