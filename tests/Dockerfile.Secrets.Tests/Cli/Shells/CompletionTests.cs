using System.Diagnostics;

namespace DockerfileSecrets.Tests.Cli.Shells;

/// <summary>The scripts, in the shells that they are for.</summary>
public class CompletionTests
{
    private const string Bash =
        """
        t() { COMP_WORDS=("$@"); COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 )); _dockerfile_secrets; echo "${COMPREPLY[*]}"; }
        t dockerfile-secrets c
        t dockerfile-secrets check --f
        t dockerfile-secrets check --format s
        t dockerfile-secrets explain DFS30
        t dockerfile-secrets check --target a
        """;

    [ShellFact("bash")]
    public void Bash_completes_commands_options_and_values() => Assert.Equal(
        "check completion\n--files-from --format --fix --fail-on\nsarif\nDFS301 DFS302 DFS303 DFS304 DFS305 DFS306 DFS307 DFS308 DFS309\n\n",
        Run("bash", "-c", ToolRun.Of("completion", "bash").Out + Bash));

    [ShellFact("fish")]
    public void Fish_completes_commands_options_and_values() => Assert.Equal(
        "check\ncompletion\n--fail-on\n--files-from\n--fix\n--format\nsarif\n",
        string.Concat(Run("fish", "--no-config", "-c", ToolRun.Of("completion", "fish").Out
            + "complete -C 'dockerfile-secrets c'; complete -C 'dockerfile-secrets check --f'; complete -C 'dockerfile-secrets check --format s'")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0] + "\n")));

    [ShellFact("zsh")]
    public void Zsh_takes_the_script() => Assert.Equal("function\n", Run("zsh", "-f", "-c", "compdef() { whence -w $1 | cut -d' ' -f2 }\n" + ToolRun.Of("completion", "zsh").Out));

    [ShellFact("pwsh")]
    public void PowerShell_completes_commands_options_and_values() => Assert.Equal(
        "check,completion\n--files-from,--format,--fix,--fail-on\nsarif\n",
        Run("pwsh", "-NoProfile", "-Command", ToolRun.Of("completion", "powershell").Out
            + "foreach ($line in 'dockerfile-secrets c', 'dockerfile-secrets check --f', 'dockerfile-secrets check --format s') {"
            + " [Console]::Out.Write(((TabExpansion2 $line $line.Length).CompletionMatches.CompletionText -join ',') + \"`n\") }"));

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void Every_command_and_format_is_offered(string shell)
    {
        var run = ToolRun.Of("completion", shell);

        Assert.Equal(0, run.ExitCode);
        Assert.All((string[])["check", "plan", "report", "completion", "sarif", "mermaid", "github-actions", "DFS301"], word => Assert.Contains(word, run.Out, StringComparison.Ordinal));
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // A shell warns of a language that the machine does not have (tests/cultures names some).
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", error.Result);
        return output.ReplaceLineEndings("\n");
    }
}
