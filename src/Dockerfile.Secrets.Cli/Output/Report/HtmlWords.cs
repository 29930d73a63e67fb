using System.Globalization;
using System.Text;
using DockerfileSecrets.Cli.Output.Drawing;

namespace DockerfileSecrets.Cli.Output.Report;

/// <summary>Words of the page.</summary>
internal static class HtmlWords
{
    public static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    public static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>A message, in which what stands between backticks is code.</summary>
    public static string Message(string message)
    {
        var parts = message.ReplaceLineEndings(" ").Split('`');
        var html = new StringBuilder();
        foreach (var (index, part) in parts.Index())
        {
            // A backtick without a partner means itself.
            var isCode = index % 2 == 1 && index < parts.Length - 1;
            html.Append(isCode ? $"<code>{Markup.Text(part)}</code>" : (index % 2 == 1 ? "`" : "") + Markup.Text(part));
        }

        return html.ToString();
    }
}
