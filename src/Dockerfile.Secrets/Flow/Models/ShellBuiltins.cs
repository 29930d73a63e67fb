namespace DockerfileSecrets.Flow.Models;

/// <summary>The shell's own commands.</summary>
internal static class ShellBuiltins
{
    public static IEnumerable<(string Names, CommandModel Model)> Models { get; } =
    [
        (": true", _ => ExitStatus.Success),
        ("false", _ => ExitStatus.Failure),
        ("cd pushd", ChangeDirectory),
        ("popd", call => Quiet(() => call.State.Directory = FlowValue.UnknownMark.ToString())),
        ("export declare typeset readonly local", Declare),
        ("set", Set),
        ("unset", Unset),
        ("read", Read),
        ("shift", Shift),
        (". source", Source),
        ("trap", Trap),
        ("exit", call => Leave(call)),
        ("return break continue", call => Leave(call)),
        ("umask ulimit wait sleep alias shopt hash jobs let", _ => ExitStatus.Success),
    ];

    private static ExitStatus Quiet(Action action)
    {
        action();
        return ExitStatus.Success;
    }

    private static ExitStatus ChangeDirectory(CommandCall call)
    {
        var operands = call.Sort().Operands;
        call.State.Directory = operands.Count == 0 ? call.InHome("")
            : operands[0].Text == "-" || operands[0].Value.Texts.Length > 1 ? FlowValue.UnknownMark.ToString()
            : call.PathOf(operands[0].Text);
        return ExitStatus.Expected;
    }

    private static ExitStatus Declare(CommandCall call)
    {
        var options = call.Sort();
        var exports = call.Name == "export" || options.Has("-x");
        if (options.Operands.Count == 0 || options.Has("-p"))
        {
            if (call.Name != "local")
            {
                call.Print(Environments.Listing(call.Machine, call.State, call.Span, call.Name == "export" || options.Has("-x"), call.Name));
            }

            return ExitStatus.Success;
        }

        foreach (var word in options.Operands)
        {
            var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? word.Text : word.Text[..equals];
            if (equals >= 0)
            {
                call.State.Set(name, word.Value.Map(t => t[(t.IndexOf('=', StringComparison.Ordinal) + 1)..]).Then(word.Span, $"put into ${name}"), exports);
            }
            else if (options.Has("-n"))
            {
                call.State.Variables = call.State.Variables.TryGetValue(name, out var kept) ? call.State.Variables.SetItem(name, kept with { IsExported = false }) : call.State.Variables;
            }
            else if (exports)
            {
                call.State.Set(name, call.State.Get(name) ?? FlowValue.Empty, export: true);
            }
        }

        return ExitStatus.Success;
    }

    private static ExitStatus Set(CommandCall call)
    {
        if (call.Arguments.IsEmpty)
        {
            call.Print(Environments.Listing(call.Machine, call.State, call.Span, exportedOnly: false, call.Name));
            return ExitStatus.Success;
        }

        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var text = call.Arguments[i].Text;
            if (text is "--" || text is not ['-' or '+', _, ..])
            {
                call.State.Positional = [.. call.Arguments.Skip(text == "--" ? i + 1 : i).Select(a => a.Value)];
                break;
            }

            var on = text[0] == '-';
            var name = text[1..];
            if (name.EndsWith('o') && i + 1 < call.Arguments.Length)
            {
                name += call.Arguments[++i].Text switch { "xtrace" => "x", "allexport" => "a", _ => "" };
            }

            call.State.Traces = name.Contains('x') ? on : call.State.Traces;
            call.State.ExportsAll = name.Contains('a') ? on : call.State.ExportsAll;
        }

        return ExitStatus.Success;
    }

    private static ExitStatus Unset(CommandCall call)
    {
        foreach (var word in call.Sort().Operands)
        {
            call.State.Variables = call.State.Variables.SetItem(word.Text, new ShellVariable(FlowValue.Empty, IsExported: false));
        }

        return ExitStatus.Success;
    }

    /// <summary>Fails at the end of the input, and a file without a last line feed is such an end: both ways are possible, the variable is set in both.</summary>
    private static ExitStatus Read(CommandCall call)
    {
        var options = call.Sort("-d -n -N -p -t -u -a -i");
        var names = options.Operands.Select(o => o.Text).ToList();
        names.AddRange(options.GetAll("-a").Select(a => a.Text));
        var input = int.TryParse(options.Get("-u")?.Text, out var descriptor) ? call.State.InputOf(descriptor) ?? FlowValue.Unknown : call.Input;
        var line = input.Constant is null ? input.Content() : FlowValue.Unknown;
        foreach (var name in names.Count == 0 ? ["REPLY"] : names)
        {
            call.State.Set(name, line.Then(call.Span, $"read into ${name}"));
        }

        return ExitStatus.Either;
    }

    private static ExitStatus Shift(CommandCall call)
    {
        var count = call.Arguments is [var word, ..] && int.TryParse(word.Text, out var given) ? given : 1;
        call.State.Positional = [.. call.State.Positional.Skip(Math.Clamp(count, 0, call.State.Positional.Length))];
        return ExitStatus.Success;
    }

    /// <summary>A secret that is sourced sets variables that nobody can name here. Scripts that the file writes itself are run.</summary>
    private static ExitStatus Source(CommandCall call)
    {
        if (call.Arguments is not [var file, ..])
        {
            return ExitStatus.Failure;
        }

        var content = call.Read(file);
        if (content.Taint is { } taint && content.Text.AsSpan().Trim(['\n', FlowValue.SecretMark]).IsEmpty)
        {
            call.State.Sourced = Taint.Join(call.State.Sourced, taint.Then(call.Span, "its variables are set by `.`"));
            call.State.ExportsSourced |= call.State.ExportsAll;
            return ExitStatus.Expected;
        }

        return content.Text is "" or "\uE000" ? ExitStatus.Expected : call.Machine.RunText(call.State, content, file.Span);
    }

    private static ExitStatus Trap(CommandCall call)
    {
        if (call.Arguments is [var action, .. var signals] && signals.Any(s => s.Text is "EXIT" or "0" or "exit"))
        {
            call.State.AtExit = action.Text is "-" or "" ? null : action;
        }

        return ExitStatus.Success;
    }

    private static ExitStatus Leave(CommandCall call)
    {
        var code = call.Arguments is [var word, ..] ? word.Text : "";
        var status = code is "" or "0" ? ExitStatus.Success : int.TryParse(code, out _) ? ExitStatus.Failure : ExitStatus.Either;
        if (call.Name is "break" or "continue" or "return")
        {
            call.State.Left = call.Name == "return" ? LeftBlock.Function : LeftBlock.Loop;
            call.State.Returned = status;
        }
        else
        {
            call.Machine.Leave(call.State, status);
        }

        return status;
    }
}
