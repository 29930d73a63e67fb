namespace DockerfileSecrets.Recognition;

/// <summary>Tells without expanding a word of COPY or ADD whether one of the files can hold a secret.</summary>
internal static class CopiedWords
{
    /// <summary>Whether it pays to look at the paths: both those that are taken and those that are made, which may end in the directory in effect.</summary>
    public static bool MayTell(EvaluatedStep step)
    {
        var text = step.Command.Instruction.Element.LogicalText;
        return Expander.IsSpecial(text) || SecretFiles.MayBeIn(text) || SecretFiles.MayBeIn(step.Before.WorkingDirectory.Text)
            || (!ReferenceEquals(step.Planned.WorkingDirectory, step.Before.WorkingDirectory.Text) && SecretFiles.MayBeIn(step.Planned.WorkingDirectory));
    }
}
