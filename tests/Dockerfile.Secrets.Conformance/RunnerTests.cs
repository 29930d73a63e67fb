namespace DockerfileSecrets.Conformance;

/// <summary>The runner itself: what it must notice.</summary>
public sealed class RunnerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformance");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("mounts.jsonl", """{"mount":"type=secret,id=a","mounts":[{"type":"secret","id":"a","readOnly":true,"required":false}]}""", true)]
    [InlineData("mounts.jsonl", """{"mount":"type=secret,id=a","mounts":[{"type":"secret","id":"b","readOnly":true,"required":false}]}""", false)]
    [InlineData("mounts.jsonl", """{"mount":"type=secret,id=a","mounts":[{"type":"secret","readOnly":true,"required":false}]}""", false)]
    [InlineData("mounts.jsonl", """{"mount":"type=secret,id=a","mounts":[]}""", false)]
    [InlineData("mounts.jsonl", """{"mount":"type=secret,id=a","error":"both source and id can't be set"}""", false)]
    [InlineData("mounts.jsonl", """{"mount":"type=secret","error":"both source and id can't be set"}""", false)]
    [InlineData("mounts.jsonl", """{"mount":"type=secret","error":"words that no pattern knows"}""", false)]
    [InlineData("syntax.jsonl", """{"name":"x","dockerfile":"FROM a\n","escape":"\\","nodes":[{"cmd":"FROM","args":["a"],"start":1,"end":1,"original":"FROM a"}]}""", true)]
    [InlineData("syntax.jsonl", """{"name":"x","dockerfile":"FROM a\n","escape":"\\","nodes":[{"cmd":"FROM","args":["b"],"start":1,"end":1,"original":"FROM a"}]}""", false)]
    [InlineData("syntax.jsonl", """{"name":"x","dockerfile":"FROM a\n","escape":"\\","nodes":[{"cmd":"FROM","args":["a"],"start":2,"end":2,"original":"FROM a"}]}""", false)]
    [InlineData("syntax.jsonl", """{"name":"x","dockerfile":"FROM a\n","escape":"\\","nodes":[{"cmd":"FROM","args":["a"],"json":true,"start":1,"end":1,"original":"FROM a"}]}""", false)]
    [InlineData("syntax.jsonl", """{"name":"x","dockerfile":"FROM a\n","escape":"\\","nodes":[{"cmd":"FROM","flags":["--platform=x"],"args":["a"],"start":1,"end":1,"original":"FROM a"}]}""", false)]
    [InlineData("syntax.jsonl", """{"name":"x","dockerfile":"RUN a\n","escape":"\\","parseErrorLine":1,"instructionError":"no build stage in current context","nodes":[{"cmd":"RUN","args":["a"],"start":1,"end":1,"original":"RUN a"}]}""", true)]
    [InlineData("syntax.jsonl", """{"name":"x","dockerfile":"RUN a\n","escape":"\\","parseErrorLine":2,"instructionError":"no build stage in current context","nodes":[{"cmd":"RUN","args":["a"],"start":1,"end":1,"original":"RUN a"}]}""", false)]
    [InlineData("syntax.jsonl", """{"name":"x","dockerfile":"RUN a\n","escape":"\\","nodes":[{"cmd":"RUN","args":["a"],"start":1,"end":1,"original":"RUN a"}]}""", false)]
    [InlineData("findings.jsonl", """{"name":"x","dockerfile":"FROM a\nRUN --mount=type=secret,id=x,mode=0444 b\n","findings":[{"code":"DFS206","line":2}]}""", true)]
    [InlineData("findings.jsonl", """{"name":"x","dockerfile":"FROM a\nRUN --mount=type=secret,id=x,mode=0444 b\n","findings":[],"optional":[{"code":"DFS206","line":2}]}""", true)]
    [InlineData("findings.jsonl", """{"name":"x","dockerfile":"FROM a\nRUN --mount=type=secret,id=x,mode=0444 b\n","findings":[]}""", false)]
    [InlineData("findings.jsonl", """{"name":"x","dockerfile":"FROM a\nRUN --mount=type=secret,id=x,mode=0444 b\n","findings":[{"code":"DFS206","line":1}]}""", false)]
    [InlineData("findings.jsonl", """{"name":"x","dockerfile":"FROM a\nRUN b\n","findings":[{"code":"DFS101","line":2}]}""", false)]
    [InlineData("syntax.jsonl", """{"name":"x","dockerfile":"FROM a\n","parseError":"unterminated heredoc","parseErrorLine":1}""", false)]
    public void A_falsified_expectation_is_a_failure(string file, string line, bool passes)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, file), line + "\n");

        var output = new StringWriter();

        Assert.Equal(passes, Report.Write(_folder.FullName, output));
        Assert.Contains(passes ? ": 1 of 1, 0 known deviations" : ": 0 of 1, 0 known deviations", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_said_and_does_not_fail()
    {
        var output = new StringWriter();

        Assert.True(Report.Write(_folder.FullName, output));
        Assert.Equal(string.Concat(Suite.All.Select(s => $"{s.Name}: not there{Environment.NewLine}")), output.ToString());
    }

    [Fact]
    public void A_known_deviation_counts_neither_as_a_match_nor_as_a_failure()
    {
        var result = new SuiteResult("x");
        result.Add("a", "differs", "because");

        Assert.True(result.Passed);
        Assert.Equal("x: 0 of 1, 1 known deviations", result.ToString());
    }

    [Fact]
    public void A_known_deviation_that_agrees_is_a_failure()
    {
        var result = new SuiteResult("x");
        result.Add("a", null, "because");

        Assert.False(result.Passed);
    }

    [Fact]
    public void Every_pattern_of_a_message_has_a_meaning_of_its_own()
    {
        Assert.Equal(BuilderMessages.Descriptors.Count(), BuilderMessages.Descriptors.Distinct().Count());
    }

    [Fact]
    public void Descriptors_have_unique_names_and_only_the_families_share_a_code()
    {
        var all = DiagnosticDescriptors.All;

        Assert.Equal(all.Length, all.Select(d => d.Name).Distinct().Count());
        Assert.Equal(["DFS050", "DFS101"], all.GroupBy(d => d.Code).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
