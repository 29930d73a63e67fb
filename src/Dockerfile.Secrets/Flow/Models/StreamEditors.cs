namespace DockerfileSecrets.Flow.Models;

/// <summary>Commands with a program of their own, which a secret can be part of.</summary>
internal static class StreamEditors
{
    public static IEnumerable<(string Names, CommandModel Model)> Models { get; } =
    [
        ("sed gsed", Sed),
        ("awk gawk mawk", Awk),
        ("grep egrep fgrep zgrep rg", Grep),
        ("jq yq", Jq),
        ("perl", Perl),
    ];

    private static ExitStatus Sed(CommandCall call)
    {
        var options = call.Sort("-e -f -l --expression --file");
        var program = FlowValue.Empty;
        foreach (var expression in options.GetAll("-e", "--expression"))
        {
            program = program.Append(expression.Value);
        }

        foreach (var file in options.GetAll("-f", "--file"))
        {
            program = program.Append(call.Read(file));
        }

        var operands = options.Operands.AsEnumerable();
        if (!options.Has("-e", "--expression", "-f", "--file"))
        {
            program = options.Operands.Count > 0 ? options.Operands[0].Value : program;
            operands = operands.Skip(1);
        }

        // `-i` may carry a suffix: a bundle such as -i.bak.
        var inPlace = options.Has("-i", "--in-place") || call.Arguments.Any(a => a.Text.StartsWith("-i", StringComparison.Ordinal));
        return Edit(call, program, [.. operands], inPlace);
    }

    private static ExitStatus Edit(CommandCall call, FlowValue program, IReadOnlyList<FlowArgument> files, bool inPlace)
    {
        if (!inPlace)
        {
            // `s/=.*//` leaves the names of a listing of variables.
            var content = Filters.Gather(call, files);
            content = program.Text is "s/=.*//" or "s/=.*$//" ? content.BeforeIn('=') : content;
            content = SedPrograms.Apply(program, content);
            call.Print(content.Content().Append(program.IsSecret ? program.Content() : FlowValue.Empty));
            return ExitStatus.Expected;
        }

        foreach (var path in files.SelectMany(f => f.Value.Texts).Select(call.PathOf))
        {
            if (call.State.Files.Find(path) is { Content: { IsSecret: true } before } && SedPrograms.Apply(program, before) is { IsSecret: false } after)
            {
                call.Machine.WriteFile(call.State, path, after, call.Span, append: false, storedBy: null);
            }
        }

        foreach (var file in files.Where(_ => program.IsSecret))
        {
            call.Write(file.Value, program.Content(), append: true);
        }

        return ExitStatus.Expected;
    }

    private static ExitStatus Awk(CommandCall call)
    {
        var options = call.Sort("-v -F -f --assign --field-separator");
        var assigned = FlowValue.Empty;
        foreach (var assignment in options.GetAll("-v", "--assign"))
        {
            assigned = assigned.Append(assignment.Value);
        }

        var operands = options.Operands.AsEnumerable();
        var program = FlowValue.Empty;
        if (!options.Has("-f"))
        {
            program = options.Operands.Count > 0 ? options.Operands[0].Value : program;
            operands = operands.Skip(1);
        }

        var counts = (program.Text.Contains("END", StringComparison.Ordinal) && !program.Text.Contains('$', StringComparison.Ordinal))
            || program.Text.Replace(" ", "", StringComparison.Ordinal) is "{printlength}" or "{printlength()}" or "{printlength($0)}" or "{printNF}" or "{printNR}";
        var files = operands.Where(o => !o.Text.Contains('=', StringComparison.Ordinal)).ToList();
        var content = program.Text.TrimStart().StartsWith("BEGIN", StringComparison.Ordinal) && files.Count == 0 ? FlowValue.Empty : Filters.Gather(call, files);
        content = options.Get("-F", "--field-separator")?.Text is [var sign] && program.Text.Replace(" ", "", StringComparison.Ordinal) is "{print$1}" ? content.BeforeIn(sign) : content;
        var result = (counts ? FlowValue.Unknown : content.Content()).Append(assigned.IsSecret ? assigned.Content() : FlowValue.Empty);
        if (program.IsSecret)
        {
            result = result.Append(program.Content());
        }

        if (program.Text.Contains("ENVIRON", StringComparison.Ordinal))
        {
            result = result.Append(Environments.Secrets(call, exportedOnly: true));
        }

        call.Print(result);
        return ExitStatus.Expected;
    }

    private static ExitStatus Grep(CommandCall call)
    {
        var options = call.Sort("-e -f -m -A -B -C --regexp --file --max-count --include --exclude --exclude-dir");
        var files = options.Has("-e", "-f", "--regexp", "--file") ? options.Operands : [.. options.Operands.Skip(1)];
        var content = Filters.Gather(call, files);
        if (files.Count == options.Operands.Count - 1 && options.Operands[0].Value.Constant is { } pattern && !options.Has("-w", "-x", "--word-regexp", "--line-regexp"))
        {
            content = SedPrograms.Selected(content, pattern, options.Has("-v", "--invert-match"), options.Has("-i", "--ignore-case"));
        }

        if (!options.Has("-q", "--quiet", "--silent", "-c", "--count", "-l", "--files-with-matches", "-L", "--files-without-match"))
        {
            call.Print(content.Content());
        }

        return ExitStatus.Either;
    }

    private static ExitStatus Jq(CommandCall call)
    {
        var words = call.Arguments;
        var content = FlowValue.Empty;
        var operands = new List<FlowArgument>();
        var inPlace = false;
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i].Text)
            {
                case "--arg" or "--argjson" when i + 2 < words.Length:
                    content = content.Append(words[i + 2].Value.Content());
                    i += 2;
                    break;
                case "--rawfile" or "--slurpfile" when i + 2 < words.Length:
                    content = content.Append(call.Read(words[i + 2]).Content());
                    i += 2;
                    break;
                case "-i" or "--inplace":
                    inPlace = true;
                    break;
                case var text when text.StartsWith('-'):
                    break;
                default:
                    operands.Add(words[i]);
                    break;
            }
        }

        var program = operands.Count > 0 ? operands[0].Value : FlowValue.Empty;
        List<FlowArgument> files = [.. operands.Skip(1)];
        if (program.Constant is { } constant && AsksOnly(constant))
        {
            foreach (var file in files)
            {
                call.Read(file);
            }

            call.Print(FlowValue.Unknown);
            return ExitStatus.Either;
        }

        content = content.Append(program.IsSecret ? program.Content() : FlowValue.Empty);
        return Edit(call, content, files, inPlace && call.Name == "yq");
    }

    /// <summary>Whether what a program of jq gives in the end is no content: a type, a length, names.</summary>
    private static bool AsksOnly(string program) =>
        program.Split('|')[^1].Trim() is "type" or "length" or "keys" or "keys_unsorted" or "empty" or "utf8bytelength" or ['h', 'a', 's', '(', ..];

    private static ExitStatus Perl(CommandCall call)
    {
        var options = call.Sort("-e -E -M -I");
        if (options.Get("-e", "-E") is not { } program || !(options.Has("-p") || options.Has("-n")))
        {
            return ExitStatus.Expected;
        }

        var content = program.Value.IsSecret ? program.Value
            : program.Text.Contains("ENV", StringComparison.Ordinal) ? Environments.Secrets(call, exportedOnly: true) : FlowValue.Empty;
        return Edit(call, content, options.Operands, options.Has("-i") || call.Arguments.Any(a => a.Text.StartsWith("-i", StringComparison.Ordinal)));
    }
}
