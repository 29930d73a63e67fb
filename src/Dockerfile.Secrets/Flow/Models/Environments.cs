namespace DockerfileSecrets.Flow.Models;

/// <summary>Commands that print variables.</summary>
internal static class Environments
{
    public static IEnumerable<(string Names, CommandModel Model)> Models { get; } =
    [
        ("printenv", Print),
    ];

    private static ExitStatus Print(CommandCall call)
    {
        var names = call.Sort().Operands;
        if (names.Count == 0)
        {
            call.Print(Listing(call.Machine, call.State, call.Span, exportedOnly: true, call.Name));
        }

        foreach (var name in names)
        {
            call.Machine.Touch(call.State, name.Text, name.Span);
            call.Print((call.Variable(name.Text) ?? FlowValue.Empty).Append("\n"));
        }

        return ExitStatus.Expected;
    }

    /// <summary>What a listing of variables prints.</summary>
    public static FlowValue Listing(FlowMachine machine, ShellState state, TextSpan span, bool exportedOnly, string by)
    {
        var all = FlowValue.Unknown;
        foreach (var (name, variable) in state.Variables)
        {
            if (variable.Value.Taint is { } taint && (variable.IsExported || !exportedOnly) && taint.IsMounted)
            {
                machine.Touch(state, name, span, isQuestion: true);
                all = all.Append("\n" + name + "=").Append(FlowValue.OfSecret(taint.Then(span, $"listed with all variables by `{by}`")));
            }
        }

        // What a sourced file sets has no name here.
        return state.Sourced is { IsMounted: true } sourced && (state.ExportsSourced || !exportedOnly)
            ? all.Append("\n").Append(FlowValue.OfSecret(sourced.Then(span, $"listed with all variables by `{by}`")))
            : all;
    }

    /// <summary>The secrets that commands can see in variables.</summary>
    public static FlowValue Secrets(CommandCall call, bool exportedOnly)
    {
        var listing = Listing(call.Machine, call.State, call.Span, exportedOnly, call.Name);
        return listing.IsSecret ? listing.Content() : FlowValue.Empty;
    }
}
