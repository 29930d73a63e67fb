using System.Globalization;
using DockerfileSecrets.Cli.Commands;
using DockerfileSecrets.Cli.Output.Drawing;

namespace DockerfileSecrets.Cli.Output.Report;

/// <summary>One page about Dockerfiles that needs nothing else: no network, no script, no file beside it.</summary>
internal static class ReportPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="files">The files.</param>
    /// <param name="unreadable">What is said of files that cannot be read.</param>
    public static void Write(TextWriter output, IReadOnlyList<ReportedFile> files, IReadOnlyList<string> unreadable)
    {
        var title = files is [var only] ? $"Build secrets of {only.Checked.Name}" : $"Build secrets of {HtmlWords.Count(files.Count, "Dockerfile")}";
        output.WriteLine("<!DOCTYPE html>");
        output.WriteLine("<html lang=\"en\">");
        output.WriteLine("<head>");
        output.WriteLine("<meta charset=\"utf-8\">");
        output.WriteLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        output.WriteLine("<meta name=\"color-scheme\" content=\"light dark\">");

        // Whatever a Dockerfile smuggles in, the browser loads and runs nothing.
        output.WriteLine("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">");
        output.WriteLine($"<title>{Markup.Text(title)}</title>");
        output.WriteLine($"<style>\n{ReportStyle.Text}\n{GraphStyle.All}\n</style>");
        output.WriteLine("</head>");
        output.WriteLine("<body>");
        output.WriteLine("<a class=\"skip\" href=\"#main\">Skip to the report</a>");
        output.WriteLine($"<header>\n<h1>Build secrets</h1>\n<p>{Summary(files, unreadable)}</p>\n</header>");
        output.WriteLine("<main id=\"main\">");
        if (unreadable.Count > 0)
        {
            output.WriteLine("<section aria-labelledby=\"unreadable\">\n<h2 id=\"unreadable\">Not read</h2>\n<ul>");
            foreach (var error in unreadable)
            {
                output.WriteLine($"<li>{Markup.Text(error)}</li>");
            }

            output.WriteLine("</ul>\n</section>");
        }

        if (files.Count > 1)
        {
            WriteOverview(output, files);
        }

        foreach (var file in files)
        {
            new FileSection(output, file, files.Count > 1).Write();
        }

        output.WriteLine("</main>");
        output.WriteLine($"<footer><p>Made by dockerfile-secrets {Markup.Text(VersionAction.Version)}. Values of secrets are starred out. A rule is explained by <code>dockerfile-secrets explain CODE</code>.</p></footer>");
        output.WriteLine("</body>");
        output.WriteLine("</html>");
    }

    private static string Summary(IReadOnlyList<ReportedFile> files, IReadOnlyList<string> unreadable) => string.Join(", ", new[]
    {
        HtmlWords.Count(files.Count, "file"),
        HtmlWords.Count(files.Sum(file => file.Secrets), "secret"),
        HtmlWords.Count(files.Sum(file => file.Count(DiagnosticSeverity.Error)), "error"),
        HtmlWords.Count(files.Sum(file => file.Count(DiagnosticSeverity.Warning)), "warning"),
        unreadable.Count > 0 ? HtmlWords.Count(unreadable.Count, "file") + " not read" : null,
    }.OfType<string>());

    private static void WriteOverview(TextWriter output, IReadOnlyList<ReportedFile> files)
    {
        output.WriteLine("<section aria-labelledby=\"files\">\n<h2 id=\"files\">Files</h2>");
        output.WriteLine("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"files\">\n<table>");
        output.WriteLine("<thead><tr><th scope=\"col\">File</th><th scope=\"col\" class=\"n\">Secrets</th><th scope=\"col\" class=\"n\">Errors</th><th scope=\"col\" class=\"n\">Warnings</th></tr></thead>\n<tbody>");
        foreach (var file in files)
        {
            var (errors, warnings) = (file.Count(DiagnosticSeverity.Error), file.Count(DiagnosticSeverity.Warning));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\"><a href=\"#{file.Id}\">{Markup.Text(file.Checked.Name)}</a></th><td class=\"n\">{file.Secrets}</td>{Cell(errors, "error")}{Cell(warnings, "warning")}</tr>"));
        }

        output.WriteLine("</tbody>\n</table>\n</div>\n</section>");

        static string Cell(int count, string style) => FormattableString.Invariant($"<td class=\"n{(count > 0 ? " " + style : "")}\">{count}</td>");
    }
}
