using System.Xml;
using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings as a JUnit report: a suite for each file, a failed test for each finding.</summary>
internal sealed class FindingsJunit() : FindingsXml("testsuites", "name", ToolConsole.ToolName)
{
    protected override void Write(XmlWriter xml, CheckedFile file)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(file.Name));
        xml.WriteAttributeString("tests", Number(Math.Max(1, file.Findings.Length)));
        xml.WriteAttributeString("failures", Number(file.Findings.Length));
        foreach (var finding in file.Findings)
        {
            var position = file.Shown.GetPosition(finding.Span.Start);
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Clean(file.Name));
            xml.WriteAttributeString("name", FormattableString.Invariant($"{finding.Code} {finding.Descriptor.Name} at {position.Line}:{position.Column}"));
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", finding.Severity.ToString().ToLowerInvariant());
            xml.WriteAttributeString("message", Clean(finding.Message));
            xml.WriteString(Clean($"{file.Name}:{position}: {finding.Message}"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        if (file.Findings.IsEmpty)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Clean(file.Name));
            xml.WriteAttributeString("name", "no findings");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
