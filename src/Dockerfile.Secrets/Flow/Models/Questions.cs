namespace DockerfileSecrets.Flow.Models;

/// <summary>Commands that look at something and say nothing of its content: tests, counts, hashes.</summary>
internal static class Questions
{
    public static IEnumerable<(string Names, CommandModel Model)> Models { get; } =
    [
        ("test [ [[", Test),
        ("wc sha1sum sha224sum sha256sum sha384sum sha512sum shasum md5sum b2sum cksum sum crc32 file stat ls du", Summary),
        ("cmp diff", Compare),
        ("command type which hash", Locate),
        ("pgrep pidof getent id", call => ExitStatus.Either),
    ];

    private static ExitStatus Summary(CommandCall call)
    {
        foreach (var file in call.Sort("-c -t -b -a").Operands)
        {
            call.Machine.TouchPath(call.State, call.PathOf(file.Text), file.Span, isQuestion: call.Name is "ls" or "stat" or "file" or "du");
        }

        call.Print(FlowValue.Unknown);
        return ExitStatus.Expected;
    }

    private static ExitStatus Compare(CommandCall call)
    {
        foreach (var file in call.Sort().Operands)
        {
            var content = call.Read(file);
            if (call.Name == "diff" && !call.Arguments.Any(a => a.Text is "-q" or "--brief"))
            {
                call.Print(content.Content());
            }
        }

        return ExitStatus.Either;
    }

    private static ExitStatus Locate(CommandCall call)
    {
        if (call.Name == "command" && call.Arguments is [{ Text: not ("-v" or "-V") }, ..])
        {
            return call.Run(call.Arguments[0].Text == "-p" ? call.Arguments[1..] : call.Arguments);
        }

        call.Print(FlowValue.Unknown);
        return ExitStatus.Either;
    }

    private static ExitStatus Test(CommandCall call)
    {
        var words = call.Arguments;
        if (call.Name is "[" or "[[" && words is [.., { Text: "]" or "]]" }])
        {
            words = words[..^1];
        }

        foreach (var (operand, index) in words.Select((w, i) => (w, i)))
        {
            if (index > 0 && words[index - 1].Text is ['-', _] && operand.Text.Contains('/', StringComparison.Ordinal))
            {
                call.Machine.TouchPath(call.State, call.PathOf(operand.Text), operand.Span, isQuestion: true);
            }
        }

        return words switch
        {
            [{ Text: "!" }, .. var rest] => Not(Decide(call, [.. rest])),
            _ => Decide(call, [.. words]),
        };
    }

    private static ExitStatus Decide(CommandCall call, FlowArgument[] words) => words switch
    {
        [] => ExitStatus.Failure,
        [var only] => Filled(only.Value, wanted: true),
        [{ Text: "-n" }, var value] => Filled(value.Value, wanted: true),
        [{ Text: "-z" }, var value] => Filled(value.Value, wanted: false),
        [{ Text: "-f" or "-e" or "-r" or "-s" }, var path] => Exists(call, path.Value),
        [{ Value.Constant: { } left }, { Text: "=" or "==" }, { Value.Constant: { } right }] => Known(left == right),
        [{ Value.Constant: { } left }, { Text: "!=" }, { Value.Constant: { } right }] => Known(left != right),
        _ => ExitStatus.Either,
    };

    /// <summary>A secret that is supplied is not empty: what the file does with it is what matters.</summary>
    private static ExitStatus Filled(FlowValue value, bool wanted) =>
        value.Texts.All(t => t.Length > 0 && t.AsSpan().ContainsAnyExcept(FlowValue.UnknownMark)) ? Known(wanted)
        : value.Constant is "" ? Known(!wanted)
        : ExitStatus.Either;

    private static ExitStatus Exists(CommandCall call, FlowValue path) => path.Constant is { } constant
        && call.State.Files.Find(call.PathOf(constant)) is { Content: { } content } && content.Texts.All(t => t.Length > 0)
            ? ExitStatus.Success
            : ExitStatus.Either;

    private static ExitStatus Known(bool answer) => answer ? ExitStatus.Success : ExitStatus.Failure;

    private static ExitStatus Not(ExitStatus status) => status switch
    {
        ExitStatus.Failure => ExitStatus.Success,
        ExitStatus.Success => ExitStatus.Failure,
        _ => status,
    };
}
