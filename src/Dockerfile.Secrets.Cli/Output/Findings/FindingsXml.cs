using System.Globalization;
using System.Xml;
using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings as JUnit and checkstyle reports.</summary>
internal static class FindingsXml
{
    public static void WriteJunit(TextWriter output, IReadOnlyList<CheckedFile> files) => Write(output, xml =>
    {
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", ToolConsole.ToolName);
        foreach (var file in files)
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

        xml.WriteEndElement();
    });

    public static void WriteCheckstyle(TextWriter output, IReadOnlyList<CheckedFile> files) => Write(output, xml =>
    {
        xml.WriteStartElement("checkstyle");
        xml.WriteAttributeString("version", "4.3");
        foreach (var file in files)
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

        xml.WriteEndElement();
    });

    private static void Write(TextWriter output, Action<XmlWriter> write)
    {
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false }))
        {
            write(xml);
        }

        output.WriteLine();
    }

    /// <summary>XML has no place for most control characters and for halves of surrogate pairs.</summary>
    private static string Clean(string text) => string.Concat(VisibleText.Of(text).EnumerateRunes().Select(r => r.ToString()));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
