using System.Text.Json;
using System.Xml.Linq;

namespace DockerfileSecrets.Tests.Cli.Checking;

public sealed class CheckTests : IDisposable
{
    private const string Leak = "FROM node:22\nRUN --mount=type=secret,id=npm_token,required \\\n    cat /run/secrets/npm_token > /root/.token\n";
    private const string Readable = "FROM scratch\nRUN --mount=type=secret,id=x,mode=0444 test -f /run/secrets/x\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("dockerfile-secrets-check").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Text_shows_the_line_the_reason_and_the_way_of_the_secret()
    {
        var run = ToolRun.WithInput(Leak, "check", "--stdin-filename", "app.Dockerfile", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("app.Dockerfile:3:", run.Out, StringComparison.Ordinal);
        Assert.Contains("error DFS301 SecretWrittenToLayer", run.Out, StringComparison.Ordinal);
        Assert.Contains("cat /run/secrets/npm_token > /root/.token\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("^^^", run.Out, StringComparison.Ordinal);
        Assert.Contains("why:", run.Out, StringComparison.Ordinal);
        Assert.Contains("-> 2:", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 error in 1 file", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_file_is_fine()
    {
        var run = ToolRun.WithInput("FROM scratch\nRUN --mount=type=secret,id=x,required test -f /run/secrets/x\n", "check", "-");
        Assert.Equal((0, "Nothing found in 1 file\n", ""), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void Values_of_secrets_are_starred_out_in_every_format()
    {
        var value = string.Concat("ghp_", "Zq8Rt5Wn2Y", "1aB2cD3eF4gH5iJ6kL7mN8oP");
        foreach (var format in (string[])["text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "msbuild"])
        {
            var run = ToolRun.WithInput($"FROM scratch\nENV API_TOKEN={value}\n", "check", "--format", format, "-");
            Assert.Equal(1, run.ExitCode);
            Assert.DoesNotContain(value[10..], run.Out + run.Error, StringComparison.Ordinal);
        }

        var difference = ToolRun.WithInput($"FROM scratch\nARG API_TOKEN={value}\nRUN use $API_TOKEN\n", "check", "--diff", "--unsafe", "-");
        Assert.DoesNotContain(value[10..], difference.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Directories_are_searched_and_a_broken_file_hides_no_other()
    {
        Write("a/Dockerfile", Readable);
        Write("b/web.Dockerfile", Readable);
        Write("c/Dockerfile.dockerignore", "x\n");
        Write("c/Containerfile", "FROM scratch\n");
        Write("node_modules/x/Dockerfile", Readable);
        var run = ToolRun.Of("check", "--exclude", "node_modules", "--format", "msbuild", _folder, Path.Combine(_folder, "missing"));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, run.Out.Split('\n').Count(l => l.Contains("DFS206", StringComparison.Ordinal)));
        Assert.Contains("no such file", run.Error, StringComparison.Ordinal);
        Assert.True(run.Out.IndexOf("a/Dockerfile", StringComparison.Ordinal) < run.Out.IndexOf("web.Dockerfile", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, new string[0])]
    [InlineData(0, new[] { "--fail-on", "error" })]
    [InlineData(0, new[] { "--min-severity", "error" })]
    [InlineData(0, new[] { "--ignore", "DFS206" })]
    [InlineData(0, new[] { "--ignore", "DFS2" })]
    [InlineData(1, new[] { "--select", "SecretWorldReadable" })]
    [InlineData(0, new[] { "--select", "DFS301" })]
    public void Options_choose_what_counts(int exit, string[] options) =>
        Assert.Equal(exit, ToolRun.WithInput(Readable, ["check", .. options, "-"]).ExitCode);

    [Theory]
    [InlineData("no rule has the code or name 'DFS2O6'; did you mean DFS206?", "--ignore", "DFS2O6")]
    [InlineData("no rule has the code or name 'DFS3066'; did you mean DFS306?", "--ignore", "DFS3066")]
    [InlineData("--format is text, json, jsonl, sarif, github, gitlab, junit, checkstyle or msbuild, not 'xml'; see dockerfile-secrets check --help", "--format", "xml")]
    [InlineData("unknown option '--fixx'; did you mean --fix? See dockerfile-secrets check --help", "--fixx")]
    [InlineData("--unsafe says which fixes are made: it needs --fix or --diff", "--unsafe")]
    public void A_wrong_call_says_what_is_wrong(string message, params string[] options)
    {
        var run = ToolRun.Of(["check", .. options]);
        Assert.Equal((2, "dockerfile-secrets: " + message + "\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_fix_keeps_the_mark_at_the_beginning_the_line_ends_the_mode_and_links()
    {
        var target = Write("real", "\uFEFF" + Readable.ReplaceLineEndings("\r\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var link = Path.Combine(_folder, "Dockerfile");
        File.CreateSymbolicLink(link, "real");

        var run = ToolRun.Of("check", "--fix", "--unsafe", link);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("\uFEFFFROM scratch\r\nRUN --mount=type=secret,id=x test -f /run/secrets/x\r\n", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(target)));
        Assert.Equal("real", new FileInfo(link).LinkTarget);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(target).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void A_file_that_is_no_valid_text_is_not_fixed()
    {
        var path = Path.Combine(_folder, "Dockerfile");
        byte[] bytes = [.. System.Text.Encoding.UTF8.GetBytes(Readable), (byte)'#', 0xFF, (byte)'\n'];
        File.WriteAllBytes(path, bytes);
        var run = ToolRun.Of("check", "--fix", "--unsafe", path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not valid UTF-8", run.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void The_difference_is_one_that_patch_takes_and_nothing_is_written()
    {
        var path = Write("Dockerfile", Readable);
        var run = ToolRun.Of("check", "--diff", "--unsafe", path);
        Assert.Equal(
            $"--- {path}\n+++ {path}\n@@ -1,2 +1,2 @@\n FROM scratch\n-RUN --mount=type=secret,id=x,mode=0444 test -f /run/secrets/x\n+RUN --mount=type=secret,id=x test -f /run/secrets/x\n",
            run.Out);
        Assert.Equal(Readable, File.ReadAllText(path));
    }

    [Fact]
    public void Sarif_has_rules_flows_fixes_and_suppressions()
    {
        const string text = Leak + "# dockerfile-secrets ignore=DFS206 reason=alone\nRUN --mount=type=secret,id=x,mode=0444 test -f /run/secrets/x\n";
        using var sarif = JsonDocument.Parse(ToolRun.WithInput(text, "check", "--format", "sarif", "--stdin-filename", "a b/Dockerfile", "-").Out);
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.All(results, r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        var leak = results.Single(r => r.GetProperty("ruleId").GetString() == "DFS301");
        Assert.Equal("a%20b/Dockerfile", leak.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.True(leak.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").GetArrayLength() > 1);
        Assert.Equal(32, leak.GetProperty("partialFingerprints").GetProperty("dockerfileSecrets/v1").GetString()!.Length);
        var suppressed = results.Single(r => r.TryGetProperty("suppressions", out _));
        Assert.Equal("alone", suppressed.GetProperty("suppressions")[0].GetProperty("justification").GetString());
        Assert.Contains("external/cwe/cwe-538", rules.Single(r => r.GetProperty("id").GetString() == "DFS301").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fingerprints_stay_when_lines_move_and_differ_for_equal_lines()
    {
        var before = Fingerprints(Readable + Readable);
        Assert.Equal(before.Count, before.Distinct().Count());
        Assert.Equal(before, Fingerprints("# a comment\n" + Readable + Readable));
    }

    [Fact]
    public void Reports_of_other_tools_have_their_form()
    {
        Assert.Equal(
            "Dockerfile(2,30,2,39): warning DFS206: Mode 0444 lets every user of the step use the secret `x`. Leave `mode` out and name the reader with `uid`.\n",
            ToolRun.WithInput(Readable, "check", "--format", "msbuild", "--stdin-filename", "Dockerfile", "-").Out);
        Assert.StartsWith(
            "::warning file=a%2Cb,line=2,endLine=2,col=30,endColumn=39,title=DFS206 SecretWorldReadable::Mode 0444",
            ToolRun.WithInput(Readable, "check", "--format", "github", "--stdin-filename", "a,b", "-").Out,
            StringComparison.Ordinal);
        var junit = XDocument.Parse(ToolRun.WithInput(Readable, "check", "--format", "junit", "-").Out);
        Assert.Equal("1", junit.Descendants("testsuite").Single().Attribute("failures")!.Value);
        var checkstyle = XDocument.Parse(ToolRun.WithInput(Readable, "check", "--format", "checkstyle", "-").Out);
        Assert.Equal("dockerfile-secrets.DFS206", checkstyle.Descendants("error").Single().Attribute("source")!.Value);
        using var gitlab = JsonDocument.Parse(ToolRun.WithInput(Readable, "check", "--format", "gitlab", "-").Out);
        Assert.Equal("major", gitlab.RootElement[0].GetProperty("severity").GetString());
    }

    [Fact]
    public void What_is_supplied_is_checked_too()
    {
        const string text = "FROM scratch\nRUN --mount=type=secret,id=x,required test -f /run/secrets/x\n";
        Assert.Contains("DFS401", ToolRun.WithInput(text, "check", "--secret", "id=y,env=FROM_ENVIRONMENT", "-").Out, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.WithInput(text, "check", "--secret", "id=x,env=FROM_ENVIRONMENT", "-").ExitCode);
    }

    [Fact]
    public void Every_code_is_explained()
    {
        var list = ToolRun.Of("explain").Out;
        Assert.All(Validation.RulePage.All.Keys, code => Assert.Contains(code, list + "DFS052 DFS066 DFS069 DFS036", StringComparison.Ordinal));
        Assert.StartsWith("# DFS301 SecretWrittenToLayer\n", ToolRun.Of("explain", "SecretWrittenToLayer").Out, StringComparison.Ordinal);
        Assert.Equal(2, ToolRun.Of("explain", "DFS999").ExitCode);
        Assert.Equal(["DFS901", "DFS902", "DFS903"], ToolRun.Of("explain", "DFS9").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..6]));
    }

    private static List<string> Fingerprints(string text)
    {
        using var json = JsonDocument.Parse(ToolRun.WithInput(text, "check", "--format", "json", "-").Out);
        return [.. json.RootElement.GetProperty("files")[0].GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("fingerprint").GetString()!)];
    }

    private string Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new System.Text.UTF8Encoding(false));
        return full;
    }
}
