namespace DockerfileSecrets.Tests.Validation;

/// <summary>Files that are made to be slow: with a search over everything for each finding these take minutes.</summary>
public class LargeFileTests
{
    private const int Many = 20_000;

    [Fact]
    public void Many_findings_below_one_that_spans_them_all()
    {
        var found = Found.All("FROM a\nRUN " + Repeat(Many, i => $"--mount=type=secret,id=x{i}, ") + "x\n");
        Assert.Equal(Many, found.Count(f => f.Diagnostic.Code == "DFS105"));
        Assert.DoesNotContain(found, f => f.Diagnostic.Code == "DFS101");
    }

    [Fact]
    public void Many_wrong_triggers_that_many_stages_set_off() =>
        Assert.Equal(5_000, Found.In("DFS101", "FROM a AS b\n" + Repeat(5_000, _ => "ONBUILD RUN --mount=type=secrets,id=x x\n") + Repeat(10, _ => "FROM b\n")).Count);

    [Fact]
    public void Many_stages_on_top_of_each_other_that_do_not_agree() =>
        Assert.NotEmpty(Found.In("DFS212", "FROM a AS s0\n" + Repeat(900, i => $"FROM s{i} AS s{i + 1}\nRUN --mount=type=secret,id=x{(i % 2 == 0 ? ",required" : "")} x\n")));

    [Fact]
    public void Long_values_make_no_long_messages()
    {
        var text = "FROM a\nENV B=aaaaaaaaaaaaaaaa\n" + Repeat(12, _ => "ENV B=$B$B\n") + Repeat(100, _ => "RUN --mount=type=secret,id=$B,target=$HOME/$B,mode=0777 x\n");
        var found = Found.All(text);
        Assert.NotEmpty(found);
        Assert.All(found, f => Assert.InRange(f.Diagnostic.Message.Length, 1, 1_000));
    }

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
