using System.Xml;
using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings as a checkstyle report.</summary>
internal sealed class FindingsCheckstyle() : FindingsXml("checkstyle", "version", "4.3")
{
    protected override void Write(XmlWriter xml, CheckedFile file)
    {
        xml.WriteStartElement("file");
        xml.WriteAttributeString("name", Clean(file.Name));
        foreach (var finding in file.Findings)
        {
            var position = file.Shown.GetPosition(finding.Span.Start);
            xml.WriteStartElement("error");
            xml.WriteAttributeString("line", Number(position.Line));
            xml.WriteAttributeString("column", Number(position.Column));
            xml.WriteAttributeString("severity", finding.Severity.ToString().ToLowerInvariant());
            xml.WriteAttributeString("message", Clean(finding.Message));
            xml.WriteAttributeString("source", $"{ToolConsole.ToolName}.{finding.Code}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
