using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DockerfileSecrets.Tests.Planning;

namespace DockerfileSecrets.Tests.Cli.Checking;

/// <summary>Each report is read back the way its consumer reads it.</summary>
public sealed partial class ReportTests : IDisposable
{
    private const string Name = "a,b:c/100%/<d> & \"e\"/Dockerfile";

    /// <summary>With a flow, a fix, a suppression, a value that is starred out, text beyond ASCII, and names that have to be escaped.</summary>
    private const string Text = "FROM node:22\n# dockerfile-secrets ignore=DFS206 reason=\"root < 100%\"\nRUN --mount=type=secret,id=x,mode=0444 test -f /run/secrets/x\n"
        + "RUN --mount=type=secret,id=\"n<p>m%0A\",target=/k \\\n  echo 'äöü 漢字' && cat /k > '/r,o:o&t'\nENV API_TOKEN=Kx71orbitLamp99\nRUN --mount=type=secret,id=y,mode=0444 test -f /run/secrets/y\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("dockerfile-secrets-report").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_document_follows_its_schema()
    {
        var root = JsonDocument.Parse(Run("json").Out).RootElement;
        var schema = JsonSchema.Load("findings.schema.json");
        Assert.Empty(JsonSchema.Violations(schema, schema, root, "$"));
        var findings = root.GetProperty("files")[0].GetProperty("findings");
        Assert.True(findings.GetArrayLength() > 2);
        Assert.NotEqual(0, root.GetProperty("files")[0].GetProperty("suppressed").GetArrayLength());

        // A document that is none of ours is seen.
        Assert.NotEmpty(JsonSchema.Violations(schema, schema, JsonDocument.Parse("{\"schemaVersion\": 1, \"files\": [{}]}").RootElement, "$"));
    }

    [Fact]
    public void Lines_and_the_document_say_the_same_of_a_file()
    {
        var (document, line) = (JsonSchema.Load("findings.schema.json").GetProperty("definitions"), JsonSchema.Load("check-line.schema.json").GetProperty("definitions"));
        Assert.All(document.EnumerateObject().Where(d => d.Name != "file"), d => Assert.Equal(line.GetProperty(d.Name).GetRawText(), d.Value.GetRawText()));
        var file = JsonDocument.Parse(Run("json").Out).RootElement.GetProperty("files")[0];
        var one = JsonDocument.Parse(Run("jsonl").Out).RootElement;
        Assert.All(file.EnumerateObject(), p => Assert.True(JsonElement.DeepEquals(p.Value, one.GetProperty(p.Name)), p.Name));
    }

    [Fact]
    public async Task Sarif_is_valid_by_the_schema_of_the_standard()
    {
        var schema = await NJsonSchema.JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Data", "sarif-2.1.0.schema.json"));
        var baseline = Path.Combine(_folder, "known.json");
        ToolRun.WithInput(Text, "check", "--baseline", baseline, "--write-baseline", "--select", "DFS206", "--stdin-filename", Path.Combine(_folder, "Dockerfile"), "-");
        string[] logs =
        [
            Run("sarif").Out,
            ToolRun.WithInput("FROM scratch\n", "check", "--format", "sarif", "-").Out,
            ToolRun.WithInput(Text, "check", "--baseline", baseline, "--format", "sarif", "--stdin-filename", Path.Combine(_folder, "Dockerfile"), "-").Out,
        ];
        Assert.All(logs, log => Assert.Empty(schema.Validate(log).Select(e => $"{e.Path}: {e.Kind}")));
        Assert.Contains("\"external\"", logs[2], StringComparison.Ordinal);

        // The schema sees what is wrong.
        Assert.NotEmpty(schema.Validate(logs[0].Replace("\"startLine\": 3", "\"startLine\": 0", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(logs[0].Replace("\"ruleId\"", "\"rule\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Sarif_has_what_code_scanning_sorts_and_recognises_by()
    {
        var run = JsonDocument.Parse(Run("sarif").Out).RootElement.GetProperty("runs")[0];
        foreach (var rule in run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray())
        {
            var properties = rule.GetProperty("properties");
            Assert.InRange(double.Parse(properties.GetProperty("security-severity").GetString()!, System.Globalization.CultureInfo.InvariantCulture), 0.1, 10);
            Assert.Contains("security", properties.GetProperty("tags").EnumerateArray().Select(t => t.GetString()));
            Assert.All((string[])["shortDescription", "fullDescription", "help"], p => Assert.NotEqual("", rule.GetProperty(p).GetProperty("text").GetString()));
        }

        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.All(results.Where(r => !r.TryGetProperty("suppressions", out _)), r => Assert.NotEqual("", r.GetProperty("partialFingerprints").GetProperty("dockerfileSecrets/v1").GetString()));
        Assert.Single(results, r => r.TryGetProperty("suppressions", out var s) && s[0].GetProperty("kind").GetString() == "inSource" && s[0].GetProperty("justification").GetString()!.Contains("root < 100%", StringComparison.Ordinal));
        var uri = results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative));
        Assert.Equal(Name, Uri.UnescapeDataString(uri));
    }

    /// <summary>(actions/toolkit, <c>command.ts</c>: <c>%</c>, line ends, and in properties <c>:</c> and <c>,</c> are escaped; the runner's <c>ActionCommand.TryParse</c> undoes it.)</summary>
    [Fact]
    public void Annotations_come_out_of_the_runner_as_they_were_meant()
    {
        var findings = Findings();
        var lines = Run("github").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(findings.Count, lines.Length);
        foreach (var (line, finding) in lines.Zip(findings))
        {
            var match = Annotation().Match(line);
            Assert.True(match.Success, line);
            var properties = match.Groups["properties"].Value.Split(',').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Unescaped(p[1]));
            Assert.Equal(Name, properties["file"]);
            Assert.Equal(finding.GetProperty("line").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture), properties["line"]);
            Assert.Equal($"{finding.GetProperty("code").GetString()} {finding.GetProperty("name").GetString()}", properties["title"]);
            Assert.Equal(finding.GetProperty("message").GetString(), Unescaped(match.Groups["message"].Value));
            Assert.True(properties.ContainsKey("col") || properties["line"] != properties["endLine"]);
        }

        static string Unescaped(string text) => text.Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal)
            .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
    }

    /// <summary>(GitLab documentation, Code Quality report format: these properties, severities, unique fingerprints, a path without <c>./</c>.)</summary>
    [Fact]
    public void Code_quality_has_what_GitLab_asks_for()
    {
        var issues = JsonDocument.Parse(Run("gitlab").Out).RootElement.EnumerateArray().ToList();
        Assert.Equal(Findings().Count, issues.Count);
        Assert.Equal(issues.Count, issues.Select(i => i.GetProperty("fingerprint").GetString()).Distinct().Count());
        Assert.All(issues, issue =>
        {
            Assert.NotEqual("", issue.GetProperty("description").GetString());
            Assert.Matches("^DFS[0-9]{3}$", issue.GetProperty("check_name").GetString());
            Assert.Contains(issue.GetProperty("severity").GetString(), (string[])["info", "minor", "major", "critical", "blocker"]);
            Assert.Equal(Name, issue.GetProperty("location").GetProperty("path").GetString());
            Assert.True(issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32() > 0);
        });
        Assert.Equal("[]\n", ToolRun.WithInput("FROM scratch\n", "check", "--format", "gitlab", "-").Out);
    }

    [Fact]
    public void Junit_counts_its_tests_and_tells_a_file_that_cannot_be_read_from_one_with_findings()
    {
        var missing = Path.Combine(_folder, "missing");
        var document = XDocument.Parse(ToolRun.WithInput(Text, "check", "--format", "junit", "--stdin-filename", Name, "-", missing).Out);
        Assert.Equal("testsuites", document.Root!.Name.LocalName);
        Assert.Equal([Name, missing], document.Root.Elements("testsuite").Select(s => s.Attribute("name")!.Value));
        foreach (var suite in document.Root.Elements("testsuite"))
        {
            Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
            Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
            Assert.Equal(suite.Descendants("error").Count(), (int)suite.Attribute("errors")!);
            Assert.All(suite.Elements("testcase"), c => Assert.False(string.IsNullOrEmpty(c.Attribute("classname")!.Value + c.Attribute("name")!.Value)));
        }

        Assert.Equal(Findings().Select(f => f.GetProperty("message").GetString()), document.Descendants("failure").Select(f => f.Attribute("message")!.Value));
        Assert.Contains("no such file", document.Descendants("error").Single().Attribute("message")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("junit")]
    [InlineData("checkstyle")]
    public void What_xml_has_no_place_for_is_replaced(string format)
    {
        const string text = "FROM node:22\nRUN --mount=type=secret,id=y,typo\uFFFF\uFFFE\u0001=\"1\t&<>'\" x\n";
        var document = XDocument.Parse(ToolRun.WithInput(text, "check", "--format", format, "-").Out);
        Assert.Contains(document.Descendants().Attributes("message"), a => a.Value.Contains("typo\uFFFD\uFFFD\uFFFD", StringComparison.Ordinal));
    }

    [Fact]
    public void Checkstyle_has_its_severities_and_places()
    {
        var output = Run("checkstyle").Out;
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">", output, StringComparison.Ordinal);
        var document = XDocument.Parse(output);
        Assert.Equal(Name, Assert.Single(document.Root!.Elements("file")).Attribute("name")!.Value);
        foreach (var (error, finding) in document.Descendants("error").Zip(Findings()))
        {
            Assert.Contains(error.Attribute("severity")!.Value, (string[])["info", "warning", "error"]);
            Assert.Equal((finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()), ((int)error.Attribute("line")!, (int)error.Attribute("column")!));
            Assert.Equal(finding.GetProperty("message").GetString(), error.Attribute("message")!.Value);
            Assert.Equal("dockerfile-secrets." + finding.GetProperty("code").GetString(), error.Attribute("source")!.Value);
        }
    }

    /// <summary>(MSBuild <c>CanonicalError.cs</c>: origin with its place, category, code, text.)</summary>
    [Fact]
    public void Lines_for_msbuild_have_its_canonical_form()
    {
        var lines = Run("msbuild").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (line, finding) in lines.Zip(Findings()))
        {
            var match = Canonical().Match(line);
            Assert.True(match.Success, line);
            Assert.Equal(Name, match.Groups["origin"].Value);
            Assert.Equal(finding.GetProperty("line").GetInt32(), int.Parse(match.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(finding.GetProperty("code").GetString(), match.Groups["code"].Value);
        }
    }

    private static ToolRun Run(string format) => ToolRun.WithInput(Text, "check", "--format", format, "--stdin-filename", Name, "-");

    private static List<JsonElement> Findings() => [.. JsonDocument.Parse(Run("json").Out).RootElement.GetProperty("files")[0].GetProperty("findings").EnumerateArray()];

    [GeneratedRegex(@"^::(?:error|warning|notice) (?<properties>[^:]*)::(?<message>.*)$")]
    private static partial Regex Annotation();

    [GeneratedRegex(@"^\s*(?<origin>.+)\((?<line>\d+),(?<column>\d+),\d+,\d+\): (?<category>error|warning|message) (?<code>DFS\d+): (?<text>.+)$")]
    private static partial Regex Canonical();
}
