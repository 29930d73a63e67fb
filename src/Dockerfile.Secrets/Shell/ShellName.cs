using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>What a program's name says about the language that it reads.</summary>
internal static class ShellName
{
    public static RunScriptState StateOf(string program)
    {
        var name = program[(program.LastIndexOfAny(['/', '\\']) + 1)..];
        name = name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
        return name.ToLowerInvariant() switch
        {
            "sh" or "bash" or "dash" or "ash" or "ksh" or "mksh" or "zsh" => RunScriptState.Analysed,
            "cmd" or "powershell" or "pwsh" => RunScriptState.WindowsShell,
            _ => RunScriptState.OtherInterpreter,
        };
    }

    /// <summary>What the arguments of a SHELL say; <c>env</c> starts the program that it is given.</summary>
    public static RunScriptState StateOf(ImmutableArray<string> shell)
    {
        var isEnv = shell[0] == "env" || shell[0].EndsWith("/env", StringComparison.Ordinal);
        return StateOf(isEnv ? shell.Skip(1).FirstOrDefault(word => !word.StartsWith('-')) ?? "" : shell[0]);
    }

    /// <summary>What a first line like <c>#!/usr/bin/env python</c> says.</summary>
    public static RunScriptState StateOfFirstLine(string line)
    {
        var words = WordsOfFirstLine(line);
        return words.IsEmpty ? RunScriptState.OtherInterpreter : StateOf(words);
    }

    public static ImmutableArray<string> WordsOfFirstLine(string line) => [.. line[2..].Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether a shell that is started with these arguments prints what it does: <c>-x</c>, also as a part of <c>-eux</c>.</summary>
    public static bool Traces(ImmutableArray<string> shell) =>
        shell.Skip(1).Any(o => o.StartsWith('-') && !o.StartsWith("--", StringComparison.Ordinal) && o.Contains('x', StringComparison.Ordinal));
}
