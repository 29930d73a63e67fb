namespace DockerfileSecrets.Flow.Models;

/// <summary>Commands that run a command that stands in their own words.</summary>
internal static class Runners
{
    /// <summary>The names, the options that take a value, and how many operands stand before the inner command.</summary>
    private static readonly (string Names, string TakingValue, int Skipped)[] Prefixes =
    [
        ("time nohup setsid busybox builtin catchsegv unbuffer eatmydata dumb-init tini", "", 0),
        ("sudo doas", "-u -g -h -p -U -C", 0),
        ("nice ionice chrt", "-n -c -p", 0),
        ("timeout", "-s -k --signal --kill-after", 1),
        ("chroot gosu su-exec setpriv", "--userspec --groups --reuid --regid", 1),
        ("stdbuf", "-i -o -e", 0),
        ("retry", "-t -d", 0),
        ("fakeroot with-contenv xvfb-run", "-s -n --", 0),
    ];

    private static readonly string[] Shells = ["sh", "bash", "ash", "dash", "zsh", "ksh"];

    public static IEnumerable<(string Names, CommandModel Model)> Models { get; } =
    [
        .. Prefixes.Select(p => (p.Names, (CommandModel)(call => Prefix(call, p.TakingValue, p.Skipped)))),
        (string.Join(' ', Shells), Shell),
        ("su runuser", SwitchUser),
        ("env", Environment),
        ("xargs", Gather),
        ("eval", call => call.RunScript(Joined(call))),
        ("exec", Replace),
        ("script", call => call.Sort("-c").Get("-c") is { } inner ? call.Machine.RunNewShell(call.State, inner.Value, [], inner.Span, traces: false) : ExitStatus.Expected),
    ];

    private static ExitStatus Prefix(CommandCall call, string takingValue, int skipped)
    {
        var inner = call.Sort(takingValue, stopAtOperand: true).Operands.Skip(skipped).ToList();
        while (call.Name == "sudo" && inner is [{ Text: var text } assignment, ..] && text.IndexOf('=', StringComparison.Ordinal) > 0)
        {
            Assign(call.State, assignment);
            inner.RemoveAt(0);
        }

        return inner.Count == 0 ? ExitStatus.Expected : call.Run(inner);
    }

    private static ExitStatus Shell(CommandCall call)
    {
        var traces = false;
        var command = false;
        var at = 0;
        for (; at < call.Arguments.Length && call.Arguments[at].Text is ['-' or '+', _, ..] text; at++)
        {
            if (text is "--")
            {
                at++;
                break;
            }

            var letters = text.StartsWith("--", StringComparison.Ordinal) ? "" : text[1..];
            traces |= text[0] == '-' && letters.Contains('x') || text == "--verbose";
            command |= letters.Contains('c');
            at += letters.Contains('o') && at + 1 < call.Arguments.Length ? 1 : 0;
        }

        var rest = call.Arguments[Math.Min(at, call.Arguments.Length)..];
        if (command)
        {
            return rest.IsEmpty ? ExitStatus.Failure
                : call.Machine.RunNewShell(call.State, rest[0].Value, [.. rest.Skip(2).Select(a => a.Value)], rest[0].Span, traces);
        }

        if (!rest.IsEmpty && rest[0].Text is not ("-" or "/dev/stdin"))
        {
            var script = call.Read(rest[0]);
            return call.Machine.RunNewShell(call.State, script, [.. rest.Skip(1).Select(a => a.Value)], rest[0].Span, traces);
        }

        return call.Machine.RunNewShell(call.State, call.Input, [.. rest.Skip(1).Select(a => a.Value)], call.Span, traces);
    }

    private static ExitStatus SwitchUser(CommandCall call)
    {
        var options = call.Sort("-c -s -g -G -u -w --command --shell --user", stopAtOperand: false);
        if (options.Get("-c", "--command") is { } script)
        {
            return call.Machine.RunNewShell(call.State, script.Value, [], script.Span, traces: false);
        }

        return ExitStatus.Expected;
    }

    private static ExitStatus Environment(CommandCall call)
    {
        var words = call.Arguments;
        var at = 0;
        var clean = false;
        for (; at < words.Length; at++)
        {
            if (words[at].Text is "-i" or "-" or "--ignore-environment")
            {
                clean = true;
            }
            else if (words[at].Text is "-u" or "--unset" or "-C" or "-S")
            {
                at++;
            }
            else if (words[at].Text is not ['-', ..])
            {
                break;
            }
        }

        var inner = call.State.Fork();
        if (clean)
        {
            inner.Variables = inner.Variables.Clear();
        }

        for (; at < words.Length && words[at].Text.IndexOf('=', StringComparison.Ordinal) > 0; at++)
        {
            Assign(inner, words[at]);
        }

        ExitStatus status;
        if (at < words.Length)
        {
            status = call.Machine.Call(inner, words[at..], call.Span);
        }
        else
        {
            call.Machine.Emit(inner, 1, Environments.Listing(call.Machine, inner, call.Span, exportedOnly: true, "env"), call.Span, call.Name);
            status = ExitStatus.Success;
        }

        call.State.Files = inner.Files;
        return status;
    }

    private static ExitStatus Gather(CommandCall call)
    {
        var options = call.Sort("-I -n -L -P -d -a -E -s --max-args --max-procs --delimiter --replace", stopAtOperand: true);
        List<FlowArgument> inner = options.Operands.Count > 0 ? [.. options.Operands] : [new(FlowValue.Of("echo"), call.Span)];
        var input = options.Get("-a") is { } file ? call.Read(file) : call.Input;
        var items = input.Map(t => t.TrimEnd('\n'));
        if (options.Get("-I", "--replace") is { Text.Length: > 0 } mark)
        {
            inner = [.. inner.Select(w => w with { Value = Put(w.Value, mark.Text, items) })];
        }
        else if (items.Constant is { } constant)
        {
            inner.AddRange(constant.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Take(16).Select(w => new FlowArgument(FlowValue.Of(w), call.Span)));
        }
        else
        {
            inner.Add(new(items, call.Span));
        }

        call.State.Input = FlowValue.Empty;
        return call.Run(inner);
    }

    private static FlowValue Put(FlowValue word, string mark, FlowValue items) =>
        FlowValue.Of(word.Text.Replace(mark, items.Text, StringComparison.Ordinal), Taint.Join(word.Taint, items.Taint));

    /// <summary>Runs the command in place of the shell; without a command its redirections stay in force.</summary>
    private static ExitStatus Replace(CommandCall call)
    {
        var inner = call.Sort("-a", stopAtOperand: true).Operands;
        if (inner.Count == 0)
        {
            return ExitStatus.Success;
        }

        call.Run(inner);
        call.Machine.Leave(call.State, ExitStatus.Success);
        return ExitStatus.Success;
    }

    private static FlowArgument Joined(CommandCall call)
    {
        var text = FlowValue.Empty;
        foreach (var word in call.Arguments)
        {
            text = text is { Text: "" } ? word.Value : text.Append(" ").Append(word.Value);
        }

        return new(text, call.Arguments is [var first, ..] ? first.Span : call.Span);
    }

    public static void Assign(ShellState state, FlowArgument word)
    {
        var text = word.Text;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        state.Set(text[..equals], word.Value.Map(t => t[(t.IndexOf('=', StringComparison.Ordinal) + 1)..]).Then(word.Span, $"put into ${text[..equals]}"), export: true);
    }
}
