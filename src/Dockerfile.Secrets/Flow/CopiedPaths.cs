namespace DockerfileSecrets.Flow;

/// <summary>What COPY and ADD take, and where each ends.</summary>
internal static class CopiedPaths
{
    public static IEnumerable<(string Source, string Target)> Of(EvaluatedStep step, ValidationContext context)
    {
        var instruction = step.Command.Instruction;
        if (instruction.Arguments.Length < 2)
        {
            yield break;
        }

        var expander = new Expander(context.Document.EscapeCharacter, context.Options.Plan);
        var words = instruction.Arguments.Select(a => ExpandedWords.IsHeredoc(instruction, a) ? null : expander.Expand(a.Value, step.Before.Scope).Text).ToList();
        if (words[^1] is not { } destination)
        {
            yield break;
        }

        var directory = step.Before.WorkingDirectory.Text ?? FlowValue.UnknownMark.ToString();
        var target = FlowPath.Join(directory, destination);
        var sources = words.Take(words.Count - 1).OfType<string>().ToList();
        var intoDirectory = sources.Count > 1 || destination.EndsWith('/') || destination is "." or "..";
        foreach (var source in sources)
        {
            // Of a directory its content is copied, not the directory; whether a source is one shows only in its name.
            var isDirectory = source.EndsWith('/') || source is "." or "" || !intoDirectory;
            yield return (source, isDirectory ? target : FlowPath.Join(target, FlowPath.NameOf(source)));
        }
    }
}
