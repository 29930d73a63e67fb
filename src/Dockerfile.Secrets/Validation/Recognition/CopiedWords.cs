using System.Collections.Immutable;

namespace DockerfileSecrets.Recognition;

/// <summary>Tells without expanding a word of COPY or ADD whether one of the files can hold a secret.</summary>
internal static class CopiedWords
{
    /// <summary>The steps where it pays to look at the paths: both those that are taken and those that are made, which may end in the directory in effect.</summary>
    public static ImmutableArray<EvaluatedStep> In(ImmutableArray<EvaluatedStep> steps)
    {
        var telling = ImmutableArray.CreateBuilder<EvaluatedStep>();
        (string? Path, bool Tells) directory = default;
        foreach (var step in steps)
        {
            if (step.Command.Instruction is not (CopyInstruction or AddInstruction))
            {
                continue;
            }

            var text = step.Command.Instruction.Element.LogicalText;
            if (Expander.IsSpecial(text) || SecretFiles.MayBeIn(text) || Tells(step.Before.WorkingDirectory.Text) || Tells(step.Planned.WorkingDirectory))
            {
                telling.Add(step);
            }
        }

        return telling.DrainToImmutable();

        // Of most steps the same one as of the step before.
        bool Tells(string? path)
        {
            if (!ReferenceEquals(path, directory.Path))
            {
                directory = (path, SecretFiles.MayBeIn(path));
            }

            return directory.Tells;
        }
    }
}
