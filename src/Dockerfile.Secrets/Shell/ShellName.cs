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

    /// <summary>What a first line like <c>#!/usr/bin/env python</c> says.</summary>
    public static RunScriptState StateOfFirstLine(string line)
    {
        var words = line[2..].Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var isEnv = words.Length > 1 && words[0].EndsWith("/env", StringComparison.Ordinal);
        var program = isEnv ? words.Skip(1).FirstOrDefault(word => !word.StartsWith('-')) : words.FirstOrDefault();
        return program is null ? RunScriptState.OtherInterpreter : StateOf(program);
    }
}
