namespace DockerfileSecrets.Flow.Models;

/// <summary>Commands that put a packed or cut file beside or in place of another one.</summary>
internal static class Packers
{
    /// <summary>Names, the ending that they add, and whether they unpack.</summary>
    private static readonly (string Names, string Ending, bool Unpacks)[] Tools =
    [
        ("gzip pigz", ".gz", false),
        ("gunzip", ".gz", true),
        ("bzip2 pbzip2", ".bz2", false),
        ("bunzip2", ".bz2", true),
        ("xz", ".xz", false),
        ("unxz", ".xz", true),
        ("lzma", ".lzma", false),
        ("zstd", ".zst", false),
        ("unzstd", ".zst", true),
    ];

    public static IEnumerable<(string Names, CommandModel Model)> Models { get; } =
    [
        .. Tools.Select(tool => (tool.Names, (CommandModel)(call => Pack(call, tool.Ending, tool.Unpacks)))),
        ("split csplit", Split),
    ];

    private static ExitStatus Pack(CommandCall call, string ending, bool unpacks)
    {
        var options = call.Sort("-S --suffix -b -o -D -T --threads");
        if (options.Has("-t", "--test", "-l", "--list"))
        {
            return ExitStatus.Expected;
        }

        if (options.Operands.Count == 0 || options.Has("-c", "--stdout", "--to-stdout"))
        {
            var content = Filters.Gather(call, options.Operands).Content();
            if (options.Get("-o") is { } output)
            {
                call.Write(output.Value, content);
            }
            else
            {
                call.Print(content);
            }

            return ExitStatus.Expected;
        }

        unpacks |= options.Has("-d", "--decompress", "--uncompress");
        var keeps = options.Has("-k", "--keep") || ending == ".zst";
        foreach (var file in options.Operands)
        {
            var content = call.Read(file);
            var target = options.Get("-o")?.Value ?? file.Value.Map(t => !unpacks ? t + ending : t.EndsWith(ending, StringComparison.Ordinal) ? t[..^ending.Length] : t);
            call.Write(target, content.Content());
            if (!keeps)
            {
                call.MoveAway(file.Value);
            }
        }

        return ExitStatus.Expected;
    }

    private static ExitStatus Split(CommandCall call)
    {
        var options = call.Sort("-l -b -C -n -a --lines --bytes --line-bytes --number --suffix-length");
        var content = options.Operands is [var file, ..] ? call.Read(file) : call.Input;
        if (content.IsSecret)
        {
            call.Write((options.Operands is [_, var prefix, ..] ? prefix.Value : FlowValue.Of("x")).Append("aa"), content.Content());
        }

        return ExitStatus.Expected;
    }
}
