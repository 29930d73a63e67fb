using DockerfileSecrets.Cli.Output.Drawing;

namespace DockerfileSecrets.Cli.Output.Report;

/// <summary>What the page says of one file: the picture, the secrets, the findings, the text.</summary>
internal sealed class FileSection(TextWriter output, ReportedFile file, bool isOneOfSeveral)
{
    public void Write()
    {
        output.WriteLine($"<section class=\"file\" aria-labelledby=\"{file.Id}\">");
        output.WriteLine($"<h2 id=\"{file.Id}\">{Markup.Text(file.Checked.Name)}</h2>");
        if (isOneOfSeveral)
        {
            output.WriteLine("<p class=\"up\"><a href=\"#files\">All files</a></p>");
        }

        WriteGraph();
        new SecretTables(output, file).Write();
        WriteFindings();
        new SourceListing(output, file).Write();
        output.WriteLine("</section>");
    }

    private void WriteGraph()
    {
        if (file.Cards.IsEmpty)
        {
            output.WriteLine("<p>The file has no stage: there is nothing to build.</p>");
            return;
        }

        var layout = GraphLayout.Of(file.Cards);
        output.WriteLine($"<h3 id=\"{file.Id}-graph\">Build graph</h3>");
        output.WriteLine($"<p>{Markup.Text(GraphWords.Summary(layout.Cards))}</p>");
        output.WriteLine($"<div class=\"scroll picture\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{file.Id}-graph\">");
        output.Write(GraphSvg.Part(layout, file.Checked.Name, file.Id + "-l"));
        output.WriteLine("</div>");
        output.WriteLine("<details><summary>The graph in words</summary>\n<ul>");
        foreach (var card in file.Cards)
        {
            output.WriteLine($"<li>{LineLink(card.Line, "Stage " + card.Name)}{(card.Remark.Length > 0 ? ", " + Markup.Text(card.Remark) : "")}{(card.IsReached ? "" : ", not needed by the target")}");
            if (!card.Rows.IsEmpty)
            {
                output.WriteLine("<ul>");
                foreach (var row in card.Rows)
                {
                    output.WriteLine($"<li>{Markup.Text(GraphWords.Of(row))}{(row.Line > 0 ? " (" + LineLink(row.Line, FormattableString.Invariant($"line {row.Line}")) + ")" : "")}</li>");
                }

                output.WriteLine("</ul>");
            }

            output.WriteLine("</li>");
        }

        output.WriteLine("</ul>\n</details>");
    }

    private void WriteFindings()
    {
        output.WriteLine($"<h3 id=\"{file.Id}-findings\">Findings</h3>");
        if (file.Checked.Findings.IsEmpty)
        {
            output.WriteLine("<p>Nothing found.</p>");
            return;
        }

        output.WriteLine("<ul class=\"index\">");
        foreach (var (index, finding) in file.Checked.Findings.Index())
        {
            var severity = HtmlWords.Severity(finding.Severity);
            var line = file.Shown.GetPosition(finding.Span.Start).Line;
            output.WriteLine(FormattableString.Invariant(
                $"<li><span class=\"badge {severity}\">{severity}</span> <a href=\"#{file.FindingId(index)}\">line {line}: {finding.Code} {Markup.Text(finding.Descriptor.Name)}</a></li>"));
        }

        output.WriteLine("</ul>");
    }

    private string LineLink(int line, string text) => $"<a href=\"#{file.LineId(line)}\">{Markup.Text(text)}</a>";
}
