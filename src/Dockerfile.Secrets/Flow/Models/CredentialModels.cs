namespace DockerfileSecrets.Flow.Models;

/// <summary>Makes command models of the tables of tools that store credentials.</summary>
internal static class CredentialModels
{
    private static readonly CredentialTool[] Tools =
    [
        .. NodeTools.Tools, .. PythonTools.Tools, .. DotnetTools.Tools, .. JvmTools.Tools, .. GoAndRustTools.Tools, .. RubyAndPhpTools.Tools,
        .. SystemPackages.Tools, .. CloudTools.Tools, .. RegistryTools.Tools, .. ServiceTools.Tools,
    ];

    private static readonly CredentialUndo[] Undos =
    [
        .. NodeTools.Undos, .. PythonTools.Undos, .. DotnetTools.Undos, .. JvmTools.Undos, .. GoAndRustTools.Undos, .. RubyAndPhpTools.Undos,
        .. SystemPackages.Undos, .. CloudTools.Undos, .. RegistryTools.Undos, .. ServiceTools.Undos,
    ];

    public static IEnumerable<(string Names, CommandModel Model)> Models { get; } = Entries().GroupBy(e => e.Name, StringComparer.Ordinal)
        .Select(group => (group.Key, ModelOf([.. group.Select(e => e.Try)])));

    private static IEnumerable<(string Name, Func<CommandCall, bool> Try)> Entries()
    {
        // What takes away comes first: `bundle config unset` is a `bundle config` too.
        foreach (var undo in Undos)
        {
            var words = undo.Command.Split(' ');
            foreach (var name in words[0].Split('|'))
            {
                yield return (name, call => TryUndo(call, undo, words));
            }
        }

        foreach (var tool in Tools)
        {
            var words = tool.Command.Split(' ');
            foreach (var name in words[0].Split('|'))
            {
                yield return (name, call => TryStore(call, tool, words));
            }
        }
    }

    private static CommandModel ModelOf(Func<CommandCall, bool>[] entries) => call =>
    {
        NpmLog.Note(call);
        if (!Array.Exists(entries, entry => entry(call)))
        {
            call.Print(FlowValue.Unknown);
        }

        return ExitStatus.Expected;
    };

    private static bool TryStore(CommandCall call, CredentialTool tool, string[] words)
    {
        var options = call.Sort(tool.TakingValue + " " + tool.FileOptions + " " + tool.KeyFileOptions);
        if (!StartsWith(options.Operands, words))
        {
            return false;
        }

        var secret = FlowValue.Empty;
        foreach (var word in call.Arguments.Where(a => a.Value.IsSecret))
        {
            secret = secret.Append(word.Value);
        }

        foreach (var file in options.GetAll(tool.KeyFileOptions.Split(' ')))
        {
            secret = secret.Append(call.Read(file));
        }

        secret = tool.TakesInput ? secret.Append(call.Input) : secret;
        if (secret.IsSecret)
        {
            call.Store(FileOf(call, tool, options), secret, string.Join(' ', options.Operands.Take(words.Length - 1).Select(o => o.Text).Prepend(call.Name)));
        }

        return true;
    }

    private static bool TryUndo(CommandCall call, CredentialUndo undo, string[] words)
    {
        if (!StartsWith(call.Sort().Operands, words.Where(w => w[0] != '-').ToArray()) || words.Any(w => w[0] == '-' && !call.Arguments.Any(a => a.Text == w)))
        {
            return false;
        }

        foreach (var file in undo.Files.Split(' '))
        {
            call.Machine.RemoveFile(call.State, Resolve(call, file), call.Span);
        }

        return true;
    }

    private static string FileOf(CommandCall call, CredentialTool tool, CommandOptions options)
    {
        if (tool.FileOptions.Length > 0 && options.Get(tool.FileOptions.Split(' ')) is { } given)
        {
            return given.Text;
        }

        foreach (var (alternatives, file) in tool.Otherwise)
        {
            if (alternatives.Split(' ').Any(w => call.Arguments.Any(a => a.Text == w)))
            {
                return tool.OtherwiseIn.Length > 0 && call.Variable(tool.OtherwiseIn) is { Text.Length: > 0 } home ? FlowPath.Join(home.Text, FlowPath.NameOf(file)) : Resolve(call, file);
            }
        }

        foreach (var variable in tool.Variables.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (call.Variable(variable.TrimEnd('/')) is { Text.Length: > 0 } value)
            {
                return variable.EndsWith('/') ? FlowPath.Join(value.Text, FlowPath.NameOf(tool.File)) : value.Text;
            }
        }

        return Resolve(call, tool.File);
    }

    private static string Resolve(CommandCall call, string file) =>
        file.StartsWith("~/", StringComparison.Ordinal) ? call.InHome(file[2..]) : call.PathOf(file);

    private static bool StartsWith(List<FlowArgument> operands, string[] words)
    {
        if (operands.Count < words.Length - 1)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (!words[i].Split('|').Contains(operands[i - 1].Text))
            {
                return false;
            }
        }

        return true;
    }
}
