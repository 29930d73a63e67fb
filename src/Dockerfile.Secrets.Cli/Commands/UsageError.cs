using System.CommandLine;
using System.CommandLine.Invocation;

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
            return $"unknown option '{option.Value}'{hint}";
        }

        if (result.Errors.Count == 0)
        {
            return null;
        }

        if (result.UnmatchedTokens is [var unmatched, ..])
        {
            var what = unmatched.StartsWith('-') && unmatched.Length > 1 ? $"unknown option '{unmatched}'"
                : isRoot ? $"unknown command '{unmatched}'"
                : $"one FILE only, not also '{unmatched}'";
            return what + hint;
        }

        if (isRoot)
        {
            return "a command is missing: check, explain, plan, ast, emit, build or verify" + hint;
        }

        return command.Arguments is [{ Arity.MinimumNumberOfValues: > 0 }] && file is null or { Tokens.Count: 0 }
            ? $"{command.Name} needs a FILE, or - for standard input{hint}"
            : result.Errors[0].Message.TrimEnd('.') + hint;
    }
}
