using System.Collections.Immutable;
using System.Text.Json;
using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Tests.Shell;

/// <summary>The scripts of the RUNs that were executed to measure the flow analysis: shells read all of them.</summary>
internal static class MeasuredScripts
{
    public static IEnumerable<string> All() =>
        from name in (string[])["flow.jsonl", "flow-recipes.jsonl"]
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", name))
        from script in Of(JsonDocument.Parse(line).RootElement.GetProperty("dockerfile").GetString()!)
        select script.Text;

    /// <summary>What each RUN in the shell form gives to its shell, by the SHELL in effect in its stage.</summary>
    public static IEnumerable<ShellScript> Of(string dockerfile)
    {
        var shell = ImmutableArray<string>.Empty;
        foreach (var instruction in DockerfileDocument.Parse(dockerfile).Instructions)
        {
            shell = instruction switch
            {
                FromInstruction => [],
                ShellInstruction { Form: ArgumentForm.Json } given => [.. given.Arguments.Select(a => a.Value)],
                _ => shell,
            };
            if (instruction is RunInstruction run && RunScript.Of(run, shell) is { Script: { } script })
            {
                yield return script;
            }
        }
    }
}
