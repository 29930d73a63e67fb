using System.CommandLine;
using System.CommandLine.Invocation;
using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Commands;

/// <summary>What is wrong with a call, in one line. System.CommandLine would print the whole help, and end with 1.</summary>
internal static class UsageError
{
    public static string? Of(ParseResult result)
    {
        if (result.Action is CommandLineAction { ClearsParseErrors: true })
        {
            return null;
        }

        var command = result.CommandResult.Command;
        var isRoot = result.CommandResult.Parent is null;
        var hint = $"; see {ToolConsole.ToolName} {(isRoot ? "" : command.Name + " ")}--help";
        var file = command.Arguments is [var argument] ? result.CommandResult.GetResult(argument) : null;
        if (file?.Tokens.FirstOrDefault(t => t.Value is ['-', _, ..]) is { } option)
        {
            // System.CommandLine takes an unknown option for the FILE. One whose name is like that can be given as ./-name.
            return UnknownOption(option.Value, command, hint);
        }

        if (result.Errors.Count == 0)
        {
            return null;
        }

        if (result.UnmatchedTokens is [var unmatched, ..])
        {
            return unmatched.StartsWith('-') && unmatched.Length > 1 ? UnknownOption(unmatched, command, hint)
                : isRoot ? $"unknown command '{unmatched}'" + Meant(unmatched, command.Subcommands.Select(c => c.Name), hint)
                : (command.Arguments is [] ? $"'{unmatched}' is one argument too many" : $"one FILE only, not also '{unmatched}'") + hint;
        }

        if (isRoot)
        {
            var names = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).ToArray();
            return $"a command is missing: {string.Join(", ", names[..^1])} or {names[^1]}{hint}";
        }

        return command.Arguments is [{ Arity.MinimumNumberOfValues: > 0 }] && file is null or { Tokens.Count: 0 }
            ? $"{command.Name} needs a FILE, or - for standard input{hint}"
            : result.Errors[0].Message.TrimEnd('.') + hint;
    }

    private static string UnknownOption(string given, Command command, string hint)
    {
        // `--formt=json` is about `--formt`.
        var name = given.Split('=')[0];
        return $"unknown option '{given}'" + Meant(name, command.Options.Where(o => !o.Hidden).SelectMany(o => o.Aliases.Prepend(o.Name)).Append("--help").Where(n => n.Length > 2), hint);
    }

    private static string Meant(string given, IEnumerable<string> names, string hint) =>
        Spelling.Near(given, names) is { } near ? $"; did you mean {near}? See{hint[("; see".Length)..]}" : hint;
}
