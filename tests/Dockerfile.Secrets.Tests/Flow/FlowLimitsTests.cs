using DockerfileSecrets.Tests.Validation;

namespace DockerfileSecrets.Tests.Flow;

/// <summary>Scripts that nest, recur, double or never end are given up, and nothing is invented about them.</summary>
public class FlowLimitsTests
{
    private const string Head = "FROM alpine\nRUN --mount=type=secret,id=tok,env=T,required ";

    public static TheoryData<string, string> Scripts => new()
    {
        { "a function that calls itself", "f() { f; f; }; f" },
        { "a growing argument", "f() { f \"$1$1\"; }; f aaaa" },
        { "eval of itself", "x='eval \"$x\"'; eval \"$x\"" },
        { "nested loops", Repeat("for i in 1 2 3 4 5 6 7 8; do ", 12) + "echo $T > /x; " + Repeat("done; ", 12) },
        { "nested subshells", Repeat("(", 3000) + "echo $T > /x" + Repeat(")", 3000) },
        { "a row of sudo", Repeat("sudo ", 3000) + "echo $T" },
        { "a row of env", Repeat("env ", 3000) + "echo $T" },
        { "doubling", "x=aaaaaaaa; " + Repeat("x=$x$x; ", 100) + "echo $x" },
        { "many branches", Repeat("if [ -f a ]; then x=$T; else y=$T; fi; ", 2000) },
        { "many files", string.Concat(Enumerable.Range(0, 2000).Select(i => $"cp -r /run/secrets /d{i}; ")) },
        { "copies of copies", "cp /run/secrets/tok /a/1; " + string.Concat(Enumerable.Range(0, 40).Select(i => $"cp -r /a /a/b{i}; ")) },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void They_end_in_time(string name, string script)
    {
        var time = ThreadTime.Of(() => Found.All(Head + script + "\n"));
        Assert.True(time < TimeSpan.FromSeconds(20), name);
    }

    [Theory]
    [InlineData("echo $T > /x; f() { f; }; f", "type=secret,id=tok,env=T,required")]
    [InlineData("echo `", null)]
    [InlineData("(echo)", null)]
    public void A_script_that_is_not_followed_to_its_end_is_named(string script, string? marked) =>
        Assert.Equal(marked is null ? [] : [marked], Found.All(Head + script + "\n").Where(f => f.Diagnostic.Code == "DFS314").Select(f => f.Marked));

    [Fact]
    public void What_is_nested_too_deeply_is_named()
    {
        foreach (var (start, end) in new[] { ("echo $(", ")"), ("( ", " )"), ("if a; then ", "; fi"), ("{ ", "; }") })
        {
            Assert.Contains(Found.All(Head + Repeat(start, 100) + "echo $T" + Repeat(end, 100) + "\n"), f => f.Diagnostic.Code == "DFS314");
        }
    }

    [Fact]
    public void Nothing_is_reported_of_a_script_that_was_given_up() =>
        Assert.DoesNotContain(Found.All(Head + "echo $T > /x; f() { f; }; f\n"), f => f.Diagnostic.Code is "DFS301" or "DFS303" or "DFS208" or "DFS211");

    [Fact]
    public void Stages_that_copy_each_other_whole_do_not_double()
    {
        var text = "FROM alpine AS s0\nRUN --mount=type=secret,id=tok,required cp /run/secrets/tok /x\n"
            + string.Concat(Enumerable.Range(1, 25).Select(i => $"FROM s{i - 1} AS s{i}\nCOPY --from=s{i - 1} / /y{i}/\n"));
        Assert.Equal(25, Found.In("DFS310", text).Count);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
