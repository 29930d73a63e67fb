namespace DockerfileSecrets.Flow.Models;

/// <summary>Commands that copy, move, link and pack files.</summary>
internal static class Copiers
{
    public static IEnumerable<(string Names, CommandModel Model)> Models { get; } =
    [
        ("cp rsync", call => Copy(call, "-t -S --target-directory --suffix --exclude --include -e")),
        ("install", call => Copy(call, "-m -o -g -t -S --mode --owner --group --target-directory --suffix")),
        ("mv", Move),
        ("ln", Link),
        ("dd", DiskCopy),
        ("tar bsdtar", Tar),
        ("zip 7z", Zip),
        ("mktemp", MakeTemporary),
        ("mkdir", MakeDirectories),
        ("truncate", call => Clear(call, "-s -r --size")),
    ];

    private static ExitStatus Copy(CommandCall call, string takingValue)
    {
        var options = call.Sort(takingValue);
        if (call.Name == "install" && options.Has("-d", "--directory"))
        {
            return ExitStatus.Expected;
        }

        var operands = options.Operands;
        var target = options.Get("-t", "--target-directory");
        if (target is null && operands.Count > 1)
        {
            target = operands[^1];
            operands = operands[..^1];
        }

        if (target is { } destination)
        {
            // cp -a and -d copy a link, not what it leads to.
            var keepsLinks = call.Name != "install" && options.Has("-a", "-d", "-P", "--archive", "--no-dereference");
            CopyAll(call, operands, destination, operands.Count > 1 || options.Has("-t", "--target-directory"), keepsLinks);
        }

        return ExitStatus.Expected;
    }

    private static void CopyAll(CommandCall call, IReadOnlyList<FlowArgument> sources, FlowArgument destination, bool intoDirectory, bool keepsLinks)
    {
        foreach (var source in sources)
        {
            foreach (var text in source.Value.Texts)
            {
                var from = call.PathOf(text);
                foreach (var (path, tail, _) in call.State.Files.Below(from).ToList())
                {
                    if (keepsLinks && call.State.Files.Find(from) is { } && IsLink(call, from))
                    {
                        continue;
                    }

                    var content = call.Machine.ReadFile(call.State, FlowValue.Of(path), source.Span, call.Name);
                    foreach (var to in destination.Value.Texts)
                    {
                        var inside = intoDirectory || to.EndsWith('/') || to.EndsWith("/.", StringComparison.Ordinal) || to is "." or ".." || call.Machine.IsDirectory(call.State, call.PathOf(to));
                        var wholeDirectory = text.EndsWith("/.", StringComparison.Ordinal) || (call.Name == "rsync" && text.EndsWith('/'));
                        var name = tail.Length == 0 ? FlowPath.NameOf(path) : wholeDirectory ? tail : FlowPath.NameOf(from) + tail;
                        var target = inside || (wholeDirectory && tail.Length > 0)
                            ? FlowPath.Join(call.PathOf(to), name.TrimStart('/'))
                            : call.PathOf(to) + tail;
                        call.Machine.WriteFile(call.State, target, content, call.Span, append: false, storedBy: null);
                    }
                }
            }
        }
    }

    private static bool IsLink(CommandCall call, string path) => call.State.Files.All.Any(f => f.Key == path && f.Value.LinkTarget is not null);

    private static ExitStatus Move(CommandCall call)
    {
        Copy(call, "-t -S --target-directory --suffix");
        var operands = call.Sort("-t -S --target-directory --suffix").Operands;
        foreach (var source in operands.Take(Math.Max(1, operands.Count - 1)))
        {
            call.MoveAway(source.Value);
        }

        return ExitStatus.Expected;
    }

    private static ExitStatus Link(CommandCall call)
    {
        var options = call.Sort("-t -S");
        if (options.Operands is [var target, var link] && options.Has("-s", "--symbolic"))
        {
            var at = call.PathOf(link.Text);
            var file = new FlowFile(FlowValue.Empty) { LinkTarget = FlowPath.Join(FlowPath.DirectoryOf(at), target.Text), Span = call.Span };
            call.Machine.WriteLink(call.State, at, file);
            call.Machine.TouchPath(call.State, call.PathOf(target.Text), target.Span, isQuestion: true);
        }
        else if (options.Operands is [var source, var copy])
        {
            CopyAll(call, [source], copy, intoDirectory: false, keepsLinks: false);
        }

        return ExitStatus.Expected;
    }

    private static ExitStatus DiskCopy(CommandCall call)
    {
        FlowArgument? Operand(string name) => call.Arguments.Where(a => a.Text.StartsWith(name + "=", StringComparison.Ordinal))
            .Select(a => (FlowArgument?)(a with { Value = a.Value.Map(t => t.StartsWith(name + "=", StringComparison.Ordinal) ? t[(name.Length + 1)..] : t) }))
            .LastOrDefault();

        var content = Operand("if") is { } input ? call.Read(input) : call.Input;
        if (Operand("of") is { } output)
        {
            call.Write(output.Value, content);
        }
        else
        {
            call.Print(content);
        }

        return ExitStatus.Expected;
    }

    private static ExitStatus Tar(CommandCall call)
    {
        if (call.Arguments.IsEmpty)
        {
            return ExitStatus.Failure;
        }

        // The old style has its first letters without a dash: `tar cf out -C / path`.
        var words = call.Arguments[0].Text.StartsWith('-') ? call.Arguments
            : [call.Arguments[0] with { Value = call.Arguments[0].Value.Map(t => "-" + t) }, .. call.Arguments[1..]];
        var options = CommandOptions.Sort(words, "-f -C -X -T --file --directory --exclude --transform --owner --group --mode");
        if (!options.Has("-c", "--create", "-r", "-u", "--append"))
        {
            return options.Has("-x", "--extract", "--get") ? Extract(call, options) : ExitStatus.Expected;
        }

        var directory = DirectoryOf(call, options);
        var content = FlowValue.Empty;
        foreach (var operand in options.Operands)
        {
            foreach (var (path, _, _) in call.State.Files.Below(FlowPath.Join(directory, operand.Text)).ToList())
            {
                content = content.Append(call.Machine.ReadFile(call.State, FlowValue.Of(path), operand.Span, call.Name));
            }
        }

        var archive = options.Get("-f", "--file");
        if (archive is { } file && file.Text != "-")
        {
            call.Write(file.Value, content);
        }
        else
        {
            call.Print(content);
        }

        return ExitStatus.Expected;
    }

    private static string DirectoryOf(CommandCall call, CommandOptions options) =>
        options.Get("-C", "--directory") is { } given ? call.PathOf(given.Text) : call.State.Directory;

    /// <summary>What an archive holds, below a name that is not known.</summary>
    private static ExitStatus Extract(CommandCall call, CommandOptions options)
    {
        var content = options.Get("-f", "--file") is { } archive ? call.Read(archive) : call.Input;
        if (!content.IsSecret)
        {
            return ExitStatus.Expected;
        }

        if (options.Has("-O", "--to-stdout"))
        {
            call.Print(content);
        }
        else
        {
            call.Machine.WriteFile(call.State, DirectoryOf(call, options).TrimEnd('/') + "/" + FlowValue.UnknownMark, content, call.Span, append: false, storedBy: null);
        }

        return ExitStatus.Expected;
    }

    private static ExitStatus Zip(CommandCall call)
    {
        var operands = call.Sort().Operands;
        if (call.Name == "7z")
        {
            operands = operands is [{ Text: "a" }, ..] ? operands[1..] : [];
        }

        if (operands.Count > 1)
        {
            var content = FlowValue.Empty;
            foreach (var source in operands.Skip(1))
            {
                foreach (var (path, _, _) in call.State.Files.Below(call.PathOf(source.Text)).ToList())
                {
                    content = content.Append(call.Machine.ReadFile(call.State, FlowValue.Of(path), source.Span, call.Name));
                }
            }

            call.Write(operands[0].Value.Map(t => FlowPath.NameOf(t).Contains('.') ? t : t + ".zip"), content);
        }

        return ExitStatus.Expected;
    }

    /// <summary>A name of its own for each, so that what is written there can be removed again.</summary>
    private static ExitStatus MakeTemporary(CommandCall call)
    {
        var options = call.Sort("-p --tmpdir");
        var directory = options.Get("-p", "--tmpdir")?.Text ?? call.Variable("TMPDIR")?.Text ?? "/tmp";
        var name = call.Machine.NewName();
        call.Print(FlowValue.Of(options.Operands is [var template, ..]
            ? options.Has("-t", "-p") ? FlowPath.Join(directory, template.Text + name) : template.Text + name
            : directory + "/tmp." + name));
        return ExitStatus.Expected;
    }

    private static ExitStatus MakeDirectories(CommandCall call)
    {
        foreach (var directory in call.Sort("-m --mode").Operands)
        {
            call.Machine.MakeDirectory(call.PathOf(directory.Text));
        }

        return ExitStatus.Expected;
    }

    private static ExitStatus Clear(CommandCall call, string takingValue)
    {
        var options = call.Sort(takingValue);
        if (options.Get("-s", "--size")?.Text == "0")
        {
            foreach (var file in options.Operands)
            {
                call.Write(file.Value, FlowValue.Empty);
            }
        }

        return ExitStatus.Expected;
    }
}
