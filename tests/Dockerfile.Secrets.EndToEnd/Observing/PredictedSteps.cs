using System.Globalization;
using System.Text.RegularExpressions;
using DockerfileSecrets.EndToEnd.Cases;

namespace DockerfileSecrets.EndToEnd.Observing;

/// <summary>What the plan says that the probes will find, given what is supplied.</summary>
internal static partial class PredictedSteps
{
    public static IReadOnlyList<FoundStep> Of(DockerfileDocument document, SecretPlan plan, IReadOnlyDictionary<string, GeneratedSupply> supplies, Func<FoundReadability, bool> isReadable)
    {
        var steps = new List<FoundStep>();
        foreach (var instruction in plan.Targets[0].Instructions.Select(i => plan.Instructions[i]).Where(i => i.Keyword == "RUN"))
        {
            var number = int.Parse(Number().Match(document.Text.Text.Substring(instruction.Span.Start, instruction.Span.Length)).Groups[1].Value, CultureInfo.InvariantCulture);
            var files = new Dictionary<string, string>(StringComparer.Ordinal);
            var variables = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var mount in instruction.Mounts)
            {
                var content = supplies.GetValueOrDefault(mount.Id!)?.Content;
                if (mount.FilePath is { } path && content is not null)
                {
                    var readable = isReadable(new FoundReadability(number, KernelPath(path), mount.Readability));
                    files[KernelPath(path)] = $"file {Convert.ToString((int)mount.Mode!.Value, 8)} {mount.Uid} {mount.Gid} {(readable ? "readable" : "unreadable")} [{(readable ? content : "")}] {KernelPath(path)}";
                }

                if (mount.EnvironmentVariable is { } name)
                {
                    variables[name] = $"env {name}={content}";
                }
            }

            steps.Add(new FoundStep(number, [
                $"in {KernelPath(instruction.WorkingDirectory!)}",
                .. files.Values.Order(StringComparer.Ordinal),
                .. variables.Values.Order(StringComparer.Ordinal)]));
        }

        return [.. steps.DistinctBy(s => s.ToString()).OrderBy(s => s.Number).ThenBy(s => s.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>A path as the kernel names it; the plan keeps it as it is written.</summary>
    private static string KernelPath(string path) => Path.GetFullPath(path, "/") is var full && full.Length > 1 ? full.TrimEnd('/') : "/";

    [GeneratedRegex(@"probe""?,? ""?([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
