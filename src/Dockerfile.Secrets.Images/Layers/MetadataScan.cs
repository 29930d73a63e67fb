using System.Text;
using DockerfileSecrets.Images.Findings;
using DockerfileSecrets.Images.Manifests;
using DockerfileSecrets.Images.Structural;

namespace DockerfileSecrets.Images.Layers;

/// <summary>Looks through the strings of a file with JSON.</summary>
/// <param name="content">Looks through text and reports what it finds.</param>
/// <param name="redaction">Knows the values.</param>
/// <param name="atLine">Told the line of the history that is looked at next, and the empty text behind it.</param>
/// <param name="structural">Takes the path and the message of a variable that is named like a secret; <see langword="null"/> when nobody asks.</param>
internal sealed class MetadataScan(ContentScan content, Redaction redaction, Action<string> atLine, Action<string, string>? structural)
{
    /// <summary>How the provenance of BuildKit names the arguments of the build.</summary>
    private const string BuildArgument = "build-arg:";

    public void Scan(string file, byte[] json)
    {
        var isRead = JsonStrings.Visit(json, (place, text) =>
        {
            var isLine = place.StartsWith("history[", StringComparison.Ordinal) && place.EndsWith("created_by", StringComparison.Ordinal);
            atLine(isLine ? text : "");
            content.ScanText(Encoding.UTF8.GetBytes(text), $"{file}#{place}", "content");
            if (structural is not null)
            {
                Judge($"{file}#{place}", place, text, isLine, structural);
            }
        });
        atLine("");
        if (!isRead)
        {
            content.ScanText(json, file, "content");
        }
    }

    private void Judge(string path, string place, string text, bool isLine, Action<string, string> report)
    {
        IEnumerable<(string Name, string Value)> variables = isLine ? HistoryArguments.Secrets(text)
            : place.StartsWith("config.Env[", StringComparison.Ordinal) && text.IndexOf('=') is > 0 and var equals && SecretName.Is(text[..equals]) ? [(text[..equals], text[(equals + 1)..])]
            : place.LastIndexOf(BuildArgument, StringComparison.Ordinal) is >= 0 and var at && place[(at + BuildArgument.Length)..] is var argument
                && text != BuildArgument + argument && SecretName.Is(argument) ? [(argument, text)]
            : [];
        foreach (var (name, value) in variables)
        {
            // A value that was looked for has a finding of its own.
            if (value.Length > 0 && !redaction.HasValue(value))
            {
                report(path, $"the variable {name} has a value");
            }
        }
    }
}
