namespace DockerfileSecrets.Tests.Stages;

/// <summary>What ONBUILD of a base, or of an image, brings into the stage on top of it.</summary>
public class TriggerTests
{
    private static SecretPlan Plan(string text, PlanOptions? options = null) => SecretPlanner.Plan(DockerfileDocument.Parse(text), options ?? new());

    private static PlanOptions Image(string onbuild) => new() { BaseImages = BaseImageProvider.FromInspectOutput($$"""[{ "RepoTags": ["b:1"], "Config": { "OnBuild": ["{{onbuild}}"] } }]""") };

    private static string[] Said(SecretPlan plan) => [.. plan.Diagnostics.Select(d => $"{d.Line} {d.Code} {d.Message}")];

    [Fact]
    public void A_trigger_runs_first_and_keeps_the_place_that_it_was_written_at()
    {
        var plan = Plan("FROM a AS other\nRUN x\nFROM a AS base\nRUN y\nONBUILD RUN --mount=type=secret,id=t true\nFROM base AS child\nRUN z\n");
        Assert.Equal(
            ["0 1 RUN 2 False", "1 3 RUN 4 False", "1 4 ONBUILD 5 False", "2 4 RUN 6 True", "2 6 RUN 7 False"],
            plan.Instructions.Where(i => i.Keyword != "FROM").Select(i => $"{i.Stage} {i.Ordinal} {i.Keyword} {i.Lines.First} {i.IsTrigger}"));
        Assert.Equal("t", Assert.Single(plan.FindTarget("child")!.Secrets).Id);
        Assert.Empty(plan.FindTarget("base")!.Secrets);
    }

    [Fact]
    public void A_trigger_may_have_a_heredoc()
    {
        var plan = Plan("FROM a AS base\nONBUILD RUN --mount=type=secret,id=h <<E\ntrue\nE\nFROM base\n");
        Assert.Empty(plan.Diagnostics);
        Assert.Equal("h", Assert.Single(plan.FindTarget()!.Secrets).Id);
    }

    /// <summary>The builder reads a trigger anew, with a backslash as escape whatever the directive says.</summary>
    [Fact]
    public void A_trigger_escapes_with_a_backslash()
    {
        var plan = Plan("# escape=`\nFROM scratch AS base\nONBUILD RUN --mount=type=secret,id=a\\b true\nFROM base\n");
        Assert.Equal("ab", Assert.Single(plan.FindTarget()!.Secrets).Id);
    }

    [Fact]
    public void A_trigger_takes_files_from_stages() =>
        Assert.Equal([0, 1, 2], Plan("FROM a AS deps\nFROM a AS base\nONBUILD RUN --mount=from=deps,target=/m true\nFROM base\n").FindTarget()!.Stages.ToArray());

    [Fact]
    public void What_is_wrong_with_a_trigger_stands_at_the_instruction_that_it_came_from()
    {
        const string text = "FROM a AS base\nONBUILD COPY --from=$X x /x\nFROM base\n";
        var found = Assert.Single(StageGraph.Create(DockerfileDocument.Parse(text)).Diagnostics);
        Assert.Equal(("DFS062", "ONBUILD COPY --from=$X x /x"), (found.Code, text.Substring(found.Span.Start, found.Span.Length)));
    }

    [Fact]
    public void Triggers_of_an_image_run_in_the_stage_on_it()
    {
        var plan = Plan("FROM a\nFROM b:1\nRUN true\n", Image("RUN --mount=type=secret,id=t true"));
        Assert.Equal("t", Assert.Single(plan.FindTarget()!.Secrets).Id);
        var trigger = Assert.Single(plan.Instructions, i => i.IsTrigger);
        Assert.Equal((1, 1, "RUN"), (trigger.Stage, trigger.Ordinal, trigger.Keyword));
        Assert.Empty(plan.Diagnostics);
    }

    [Theory]
    [InlineData("", "2 DFS065 The base triggers something by ONBUILD that is not one instruction.")]
    [InlineData("RUN a\\nRUN b", "2 DFS065 The base triggers something by ONBUILD that is not one instruction.")]
    [InlineData("COPY x", "2 DFS014 COPY needs a source and a destination")]
    public void What_is_wrong_with_a_trigger_of_an_image_stands_at_the_FROM(string onbuild, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Said(Plan("FROM a\nFROM b:1\nRUN true\n", Image(onbuild)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("RUN x\nONBUILD USER 1\n", true)]
    [InlineData("ONBUILD USER 1\n", true)]
    [InlineData("RUN x\n", false)]
    public void Where_too_many_were_brought_a_stage_is_read_without_its_base(string ofBase, bool isTold)
    {
        string[] expected = isTold ? [$"{ofBase.AsSpan().Count('\n') + 2} DFS066 ONBUILD of bases brings more instructions than are followed here. This stage is read without its base's."] : [];
        Assert.Equal(expected, Said(Plan($"FROM a AS b\n{ofBase}FROM b\n", new PlanOptions { MaxOnbuildInstructions = 0 })));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public void Triggers_are_counted_for_the_whole_file(int most, int told)
    {
        var plan = Plan("FROM a AS b\nONBUILD USER 1\nFROM b\nFROM b\nFROM b\n", new PlanOptions { MaxOnbuildInstructions = most });
        Assert.Equal(told, plan.Diagnostics.Count(d => d.Code == "DFS066"));
    }
}
