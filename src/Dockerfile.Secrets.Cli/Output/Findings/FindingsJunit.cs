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
        xml.Start("error");
        xml.Attribute("type", "unreadable");
        xml.Attribute("message", Clean(error));
        xml.End();
        xml.End();
        xml.End();
    });

    protected override void Write(XmlElements xml, CheckedFile file)
    {
        WriteSuite(xml, file.Name, Math.Max(1, file.Findings.Length), file.Findings.Length, errors: 0);
        foreach (var finding in file.Findings)
        {
            var position = file.Shown.GetPosition(finding.Span.Start);
            WriteCase(xml, file.Name, FormattableString.Invariant($"{finding.Code} {finding.Descriptor.Name} at {position.Line}:{position.Column}"));
            xml.Start("failure");
            xml.Attribute("type", finding.Severity.ToString().ToLowerInvariant());
            xml.Attribute("message", Clean(finding.Message));
            xml.Text(Clean($"{file.Name}:{position}: {finding.Message}"));
            xml.End();
            xml.End();
        }

        if (file.Findings.IsEmpty)
        {
            WriteCase(xml, file.Name, "no findings");
            xml.End();
        }

        xml.End();
    }

    private static void WriteSuite(XmlElements xml, string file, int tests, int failures, int errors)
    {
        xml.Start("testsuite");
        xml.Attribute("name", Clean(file));
        xml.Attribute("tests", Number(tests));
        xml.Attribute("failures", Number(failures));
        xml.Attribute("errors", Number(errors));
        xml.Attribute("skipped", "0");
        xml.Attribute("time", "0");
    }

    private static void WriteCase(XmlElements xml, string file, string name)
    {
        xml.Start("testcase");
        xml.Attribute("classname", Clean(file));
        xml.Attribute("name", name);
        xml.Attribute("time", "0");
    }
}
