using System.Xml;
using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings as a JUnit report: a suite for each file, a failed test for each finding, an error for a file that cannot be read.</summary>
/// <remarks>(The attributes are those of Jenkins' junit-10.xsd, which GitLab, Azure Pipelines and others read too.)</remarks>
internal sealed class FindingsJunit() : FindingsXml("testsuites", "name", ToolConsole.ToolName)
{
    public override string OfBroken(string path, string error) => Piece(xml =>
    {
        WriteSuite(xml, path, tests: 1, failures: 0, errors: 1);
        WriteCase(xml, path, "read");
        xml.WriteStartElement("error");
        xml.WriteAttributeString("type", "unreadable");
        xml.WriteAttributeString("message", Clean(error));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    protected override void Write(XmlWriter xml, CheckedFile file)
    {
        WriteSuite(xml, file.Name, Math.Max(1, file.Findings.Length), file.Findings.Length, errors: 0);
        foreach (var finding in file.Findings)
        {
            var position = file.Shown.GetPosition(finding.Span.Start);
            WriteCase(xml, file.Name, FormattableString.Invariant($"{finding.Code} {finding.Descriptor.Name} at {position.Line}:{position.Column}"));
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", finding.Severity.ToString().ToLowerInvariant());
            xml.WriteAttributeString("message", Clean(finding.Message));
            xml.WriteString(Clean($"{file.Name}:{position}: {finding.Message}"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        if (file.Findings.IsEmpty)
        {
            WriteCase(xml, file.Name, "no findings");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, string file, int tests, int failures, int errors)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(file));
        xml.WriteAttributeString("tests", Number(tests));
        xml.WriteAttributeString("failures", Number(failures));
        xml.WriteAttributeString("errors", Number(errors));
        xml.WriteAttributeString("skipped", "0");
        xml.WriteAttributeString("time", "0");
    }

    private static void WriteCase(XmlWriter xml, string file, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(file));
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("time", "0");
    }
}
