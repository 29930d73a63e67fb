using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Commands.Shells;

/// <summary>The completions of fish.</summary>
internal static class FishCompletion
{
    public static void Write(TextWriter output, ImmutableArray<CommandSurface> commands)
    {
        const string Complete = "complete -c dockerfile-secrets";
        output.WriteLine("# fish completion of dockerfile-secrets");
        output.WriteLine($"{Complete} -n __fish_use_subcommand -f -l help -s h -d 'Show help'");
        output.WriteLine($"{Complete} -n __fish_use_subcommand -f -l version -d 'Show the version'");
        foreach (var command in commands)
        {
            output.WriteLine($"{Complete} -n __fish_use_subcommand -f -a {command.Name} -d {Quoted(command.Description)}");
        }

        foreach (var command in commands)
        {
            var condition = $"-n '__fish_seen_subcommand_from {command.Name}'";
            foreach (var option in command.Options)
            {
                var names = string.Concat(option.Names.Select(name => name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}"));
                output.WriteLine($"{Complete} {condition}{names}{Value(option.Value)} -d {Quoted(option.Description)}");
            }

            if (command.Argument is { Kind: ValueKind.Word } argument)
            {
                output.WriteLine($"{Complete} {condition} -f -a {Quoted(string.Join(' ', argument.Words))}");
            }
        }
    }

    private static string Value(ValueSurface? value) => value?.Kind switch
    {
        null => "",
        ValueKind.Word => $" -x -a {Quoted(string.Join(' ', value.Words))}",
        ValueKind.File => " -r -F",
        ValueKind.Directory => " -x -a '(__fish_complete_directories)'",
        _ => " -x",
    };

    private static string Quoted(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
