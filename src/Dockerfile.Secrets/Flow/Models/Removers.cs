namespace DockerfileSecrets.Flow.Models;

/// <summary>Commands that remove files.</summary>
internal static class Removers
{
    public static IEnumerable<(string Names, CommandModel Model)> Models { get; } =
    [
        ("rm unlink rmdir srm wipe", RemoveAll),
        ("shred", Shred),
        ("find", Find),
    ];

    private static ExitStatus RemoveAll(CommandCall call)
    {
        foreach (var path in call.Sort().Operands)
        {
            call.Remove(path.Value);
        }

        return ExitStatus.Expected;
    }

    /// <summary>Overwrites, and with -u removes: the content is gone either way.</summary>
    private static ExitStatus Shred(CommandCall call)
    {
        foreach (var path in call.Sort("-n -s --iterations --size").Operands)
        {
            call.Remove(path.Value);
        }

        return ExitStatus.Expected;
    }

    private static ExitStatus Find(CommandCall call)
    {
        var words = call.Arguments;
        var expression = 0;
        while (expression < words.Length && !words[expression].Text.StartsWith('-') && words[expression].Text is not ("!" or "("))
        {
            expression++;
        }

        var name = words.Skip(expression).SkipWhile(w => w.Text is not ("-name" or "-iname")).Skip(1).Select(w => w.Text).FirstOrDefault();
        var exec = words.Skip(expression).SkipWhile(w => w.Text is not ("-exec" or "-execdir" or "-ok")).Skip(1).TakeWhile(w => w.Text is not (";" or "+" or "\\;")).ToList();
        var roots = expression == 0 ? [new FlowArgument(FlowValue.Of("."), call.Span)] : words[..expression];
        foreach (var root in roots)
        {
            foreach (var (path, _, _) in call.State.Files.Below(call.PathOf(root.Text)).ToList())
            {
                if (name is not null && !path.Split('/').Any(part => FlowPath.MatchesName(name, part)))
                {
                    continue;
                }

                if (words.Any(w => w.Text == "-delete"))
                {
                    call.Remove(FlowValue.Of(path));
                }
                else if (exec.Count > 0)
                {
                    call.Run(exec.Select(w => w with { Value = w.Value.Map(t => t.Replace("{}", path, StringComparison.Ordinal)) }));
                }
            }
        }

        return ExitStatus.Expected;
    }
}
