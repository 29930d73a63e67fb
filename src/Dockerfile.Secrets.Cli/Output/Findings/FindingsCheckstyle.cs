using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings as a checkstyle report.</summary>
internal sealed class FindingsCheckstyle() : FindingsXml("checkstyle", "version", "4.3")
{
    protected override void Write(XmlElements xml, CheckedFile file)
    {
        xml.Start("file");
        xml.Attribute("name", Clean(file.Name));
        foreach (var finding in file.Findings)
        {
            var position = file.Shown.GetPosition(finding.Span.Start);
            xml.Start("error");
            xml.Attribute("line", Number(position.Line));
            xml.Attribute("column", Number(position.Column));
            xml.Attribute("severity", finding.Severity.ToString().ToLowerInvariant());
            xml.Attribute("message", Clean(finding.Message));
            xml.Attribute("source", $"{ToolConsole.ToolName}.{finding.Code}");
            xml.End();
        }

        xml.End();
    }
}
