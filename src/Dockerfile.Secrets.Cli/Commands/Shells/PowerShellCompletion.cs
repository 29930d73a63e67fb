using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Commands.Shells;

/// <summary>The argument completer of PowerShell. Where it offers nothing, PowerShell completes files.</summary>
internal static class PowerShellCompletion
{
    public static void Write(TextWriter output, ImmutableArray<CommandSurface> commands)
    {
        output.WriteLine("# PowerShell completion of dockerfile-secrets");
        output.WriteLine("Register-ArgumentCompleter -Native -CommandName dockerfile-secrets -ScriptBlock {");
        output.WriteLine("  param($wordToComplete, $commandAst, $cursorPosition)");
        output.WriteLine("  $commands = [ordered]@{");
        foreach (var command in commands)
        {
            output.WriteLine($"    {Quoted(command.Name)} = {Quoted(command.Description)}");
        }

        output.WriteLine("  }");
        output.WriteLine("  $options = @{");
        foreach (var command in commands)
        {
            output.WriteLine($"    {Quoted(command.Name)} = [ordered]@{{");
            foreach (var option in command.Options)
            {
                foreach (var name in option.Names)
                {
                    output.WriteLine($"      {Quoted(name)} = {Quoted(option.Description)}");
                }
            }

            output.WriteLine("    }");
        }

        output.WriteLine("  }");
        output.WriteLine("  $values = @{");
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(o => o.Value is { Kind: ValueKind.Word }))
            {
                output.WriteLine($"    {Quoted($"{command.Name} {option.Names[0]}")} = {List(option.Value!)}");
            }

            if (command.Argument is { Kind: ValueKind.Word } argument)
            {
                output.WriteLine($"    {Quoted(command.Name)} = {List(argument)}");
            }
        }

        output.WriteLine("  }");
        output.WriteLine("""
              $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
              $found = if ($words.Count -lt 2) {
                $commands.GetEnumerator() | ForEach-Object { , @($_.Key, $_.Value) }
              } elseif ($words.Count -gt 2 -and $values.ContainsKey("$($words[1]) $($words[-1])")) {
                $values["$($words[1]) $($words[-1])"] | ForEach-Object { , @($_, $_) }
              } elseif ($wordToComplete -like '-*' -and $options.ContainsKey($words[1])) {
                $options[$words[1]].GetEnumerator() | ForEach-Object { , @($_.Key, $_.Value) }
              } elseif ($values.ContainsKey($words[1])) {
                $values[$words[1]] | ForEach-Object { , @($_, $_) }
              }
              $found | Where-Object { $_ -and $_[0] -like "$wordToComplete*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
              }
            }
            """.ReplaceLineEndings("\n"));
    }

    private static string List(ValueSurface value) => $"@({string.Join(", ", value.Words.Select(Quoted))})";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
