using System.Text.Json;

namespace DockerfileSecrets.Tests.Cli.Checking;

public sealed class BaselineTests : IDisposable
{
    private const string Readable = "FROM scratch\nRUN --mount=type=secret,id=x,mode=0444 test -f /run/secrets/x\n";
    private const string More = "RUN --mount=type=secret,id=y,mode=0444 test -f /run/secrets/y\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("dockerfile-secrets-baseline").FullName;

    private string Baseline => Path.Combine(_folder, "known.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_the_baseline_knows_is_counted_and_fails_nothing()
    {
        Write("a/Dockerfile", Readable);
        var written = ToolRun.Of("check", "--baseline", Baseline, "--write-baseline", _folder);
        Assert.Equal(0, written.ExitCode);
        Assert.Contains("holds 1 finding of this call", written.Error, StringComparison.Ordinal);
        Assert.Contains("DFS206", written.Out, StringComparison.Ordinal);

        var run = ToolRun.Of("check", "--baseline", Baseline, _folder);
        Assert.Equal((0, "Nothing found in 1 file; 1 known by the baseline\n", ""), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void A_new_finding_counts_also_one_that_is_like_a_known_one()
    {
        Write("Dockerfile", Readable);
        Write("ADockerfile.Dockerfile", Readable);
        ToolRun.Of("check", "--baseline", Baseline, "--write-baseline", _folder);
        Write("Dockerfile", "# moved\n\n" + Readable + More + Readable);
        var run = ToolRun.Of("check", "--baseline", Baseline, "--format", "msbuild", _folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal([5, 7], Lines(run.Out, "DFS206"));
    }

    [Fact]
    public void A_baseline_fits_wherever_the_tool_is_called_from()
    {
        var path = Write("sub/Dockerfile", Readable);
        ToolRun.Of("check", "--baseline", Baseline, "--write-baseline", path);
        Assert.Equal(0, ToolRun.Of("check", "--baseline", Baseline, Path.GetRelativePath(".", path)).ExitCode);
        Assert.Equal(0, ToolRun.Of("check", "--baseline", Baseline, Path.Combine(_folder, "sub")).ExitCode);
        Assert.Equal(0, ToolRun.WithInput(Readable, "check", "--baseline", Baseline, "--stdin-filename", path, "-").ExitCode);
    }

    [Fact]
    public void What_is_not_there_any_more_is_named_and_goes_when_the_baseline_is_written_anew()
    {
        var (fixedFile, other) = (Write("Dockerfile", Readable), Write("other.Dockerfile", Readable));
        ToolRun.Of("check", "--baseline", Baseline, "--write-baseline", _folder);
        Write("Dockerfile", "FROM scratch\n");

        var run = ToolRun.Of("check", "--baseline", Baseline, fixedFile);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 finding of ", run.Error, StringComparison.Ordinal);
        Assert.Contains("is not there any more: DFS206 in Dockerfile (line 2 then). --write-baseline takes it out", run.Error, StringComparison.Ordinal);

        // A file that the call does not check keeps what is known of it.
        Assert.Contains("0 findings of this call and 1 of files that it did not check", ToolRun.Of("check", "--baseline", Baseline, "--write-baseline", fixedFile).Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (ToolRun.Of("check", "--baseline", Baseline, _folder).ExitCode, ToolRun.Of("check", "--baseline", Baseline, _folder).Error));
        File.Delete(other);
        ToolRun.Of("check", "--baseline", Baseline, "--write-baseline", fixedFile);
        Assert.Equal("{\n  \"schemaVersion\": 1,\n  \"findings\": []\n}\n", File.ReadAllText(Baseline));
    }

    [Fact]
    public void The_file_has_a_line_for_each_finding_and_no_value()
    {
        var value = string.Concat("ghp_", "Zq8Rt5Wn2Y", "1aB2cD3eF4gH5iJ6kL7mN8oPQs");
        Write("Dockerfile", $"FROM scratch\nRUN use {value}\n");
        ToolRun.Of("check", "--baseline", Baseline, "--write-baseline", _folder);
        var text = File.ReadAllText(Baseline);
        Assert.DoesNotContain(value[4..], text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(("Dockerfile", "DFS306", 2), (finding.GetProperty("path").GetString(), finding.GetProperty("code").GetString(), finding.GetProperty("line").GetInt32()));
        Assert.Single(text.Split('\n'), l => l.Contains("DFS306", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{", "known.json:1:")]
    [InlineData("[]", "this is no baseline of dockerfile-secrets, version 1")]
    [InlineData("{\"schemaVersion\": 2, \"findings\": []}", "this is no baseline of dockerfile-secrets, version 1")]
    [InlineData("{\"schemaVersion\": 1, \"findings\": [{\"path\": 1}]}", "this is no baseline of dockerfile-secrets, version 1")]
    public void A_file_that_is_no_baseline_stops_the_call(string text, string message)
    {
        File.WriteAllText(Baseline, text);
        var run = ToolRun.Of("check", "--baseline", Baseline, Write("Dockerfile", Readable));
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_without_a_file_says_what_to_do()
    {
        Assert.Contains("--write-baseline needs to know where: --baseline FILE", ToolRun.Of("check", "--write-baseline").Error, StringComparison.Ordinal);
        var missing = ToolRun.Of("check", "--baseline", Baseline, Write("Dockerfile", Readable));
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("--write-baseline makes it", missing.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<int> Lines(string output, string code) =>
        output.Split('\n').Where(l => l.Contains(code, StringComparison.Ordinal)).Select(l => int.Parse(l[(l.IndexOf('(', StringComparison.Ordinal) + 1)..].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture));

    private string Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }
}
