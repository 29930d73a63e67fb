namespace DockerfileSecrets.Tests.Parsing;

/// <summary>Texts that nobody writes but somebody sends. Work is counted in allocated bytes: time says nothing on a busy machine.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string, int> Shapes => new()
    {
        { "continuations", 100_000 },
        { "one line", 5_000_000 },
        { "stages", 50_000 },
        { "onbuild", 100_000 },
        { "brackets", 100_000 },
        { "braces", 100_000 },
        { "heredocs", 10_000 },
        { "flags", 5_000 },
        { "mount fields", 50_000 },
        { "pairs", 50_000 },
        { "quotes", 100_000 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_hostile_text_is_parsed_and_the_work_grows_with_its_length(string shape, int count)
    {
        var text = Text(shape, count);
        Parse(Text(shape, 100));
        var quarter = Allocated(Text(shape, count / 4));
        var whole = Allocated(text);
        Assert.True(whole <= 5.5 * quarter, $"{shape}: {quarter:N0} bytes for a quarter, {whole:N0} for the whole");
        Assert.Equal(text, string.Concat(DockerfileDocument.Parse(text).Elements.Select(e => e.FullText)));
    }

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Parse(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Parse(string text)
    {
        var document = DockerfileDocument.Parse(text);
        _ = document.Diagnostics;
        _ = document.BuilderError;
    }

    private static string Text(string shape, int count) => shape switch
    {
        "continuations" => "FROM a\nRUN x " + Repeat("\\\n y ", count) + "\n",
        "one line" => "FROM a\nRUN " + new string('x', count) + "\n",
        "stages" => Repeat("FROM a AS b\n", count),
        "onbuild" => "FROM a\n" + Repeat("ONBUILD ", count) + "RUN x\n",
        "brackets" => "FROM a\nRUN " + new string('[', count) + "\n",
        "braces" => "FROM a\nRUN <<A " + Repeat("${a:-", count) + "\nA\n",
        "heredocs" => "FROM a\nRUN" + Repeat(" <<A", count) + "\n" + Repeat("x\nA\n", count),
        "flags" => "FROM a\nRUN" + Repeat(" --mount=type=ssh", count) + " x\n",
        "mount fields" => "FROM a\nRUN --mount=type=secret" + Repeat(",id=a", count) + " x\n",
        "pairs" => "FROM a\nENV" + Repeat(" a='b c'", count) + "\n",
        "quotes" => "FROM a\nRUN --mount=" + Repeat("\"a\"", count) + " <<A\nA\n",
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private static string Repeat(string text, int count) => new System.Text.StringBuilder().Insert(0, text, count).ToString();
}
