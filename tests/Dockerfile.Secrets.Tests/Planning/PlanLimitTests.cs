namespace DockerfileSecrets.Tests.Planning;

public class PlanLimitTests
{
    [Theory]
    [InlineData(9, "ERROR")]
    [InlineData(10, "0123456789")]
    public void A_value_beyond_the_limit_is_told_and_not_there(int limit, string id)
    {
        var plan = Plan("FROM a\nARG A=01234\nARG B=$A${A/01234/56789}\nRUN --mount=type=secret,id=$B,required true\n", new PlanOptions { MaxExpansionLength = limit });
        var codes = plan.Diagnostics.Select(d => d.Code);
        var ids = plan.Targets.Single().Secrets.Select(s => s.Id);
        if (id == "ERROR")
        {
            Assert.Contains("DFS052", codes);
            Assert.DoesNotContain("0123456789", ids);
        }
        else
        {
            Assert.DoesNotContain("DFS052", codes);
            Assert.Equal([id], ids);
        }
    }

    [Fact]
    public void Each_target_that_is_planned_by_itself_has_the_limits_too()
    {
        // Where the target's name matters, every target is run for itself.
        const string text = "FROM a AS one\nARG TARGETSTAGE\nARG A=$TARGETSTAGE$TARGETSTAGE\nRUN true\nFROM one AS four\nRUN true\n";
        var plan = Plan(text, new PlanOptions { MaxExpansionLength = 6, MaxTargets = 2, MaxOnbuildInstructions = 0 });
        Assert.Equal(["one", "four"], plan.Targets.Select(t => t.Name));
        Assert.Equal([null, "DFS052"], plan.Targets.Select(t => t.Error?.Code));
        Assert.All(Plan(text, new PlanOptions { MaxExpansionLength = 5 }).Targets, t => Assert.Equal("DFS052", t.Error?.Code));
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(2, 1)]
    [InlineData(1, 1)]
    public void Of_more_stages_than_the_limit_the_last_is_planned_and_it_is_told(int limit, int targets)
    {
        var plan = Plan("FROM a AS x\nFROM a AS y\nFROM a AS z\n", new PlanOptions { MaxTargets = limit });
        Assert.Equal(targets, plan.Targets.Length);
        Assert.Equal("z", plan.Targets[^1].Name);
        Assert.Equal(targets == 1, plan.Diagnostics.Any(d => d.Code == "DFS069"));
    }

    /// <summary>Stages, instructions in all of them together with their FROM, whether the name of the target may matter, and how many targets are planned:
    /// each runs what it reaches, by itself where its name matters.</summary>
    [Theory]
    [InlineData(100, 10_000, true, 100)]
    [InlineData(100, 10_001, true, 1)]
    [InlineData(100, 10_001, false, 100)]
    [InlineData(1_000, 10_000, false, 1_000)]
    [InlineData(1_000, 10_001, false, 1)]
    public void Of_more_instructions_than_can_be_run_for_all_targets_the_last_is_planned(int stages, int instructions, bool isNamed, int targets)
    {
        var text = (isNamed ? "# TARGETSTAGE\n" : "") + string.Concat(Enumerable.Range(0, stages).Select(i =>
            "FROM a\n" + string.Concat(Enumerable.Repeat("CMD x\n", (instructions / stages) - 1 + (i == 0 ? instructions % stages : 0)))));
        var plan = Plan(text, new PlanOptions());
        Assert.Equal(targets, plan.Targets.Length);
        Assert.Equal(targets == 1 ? ["DFS069"] : [], plan.Diagnostics.Select(d => d.Code));
        Assert.True(plan.Targets[^1].IsDefault);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void Beyond_the_limit_a_stage_is_read_without_the_triggers_of_its_base(int limit, int followed)
    {
        var plan = Plan(
            "FROM a AS x\nONBUILD RUN --mount=type=secret,id=t true\nFROM x AS y\nFROM x AS z\n",
            new PlanOptions { MaxOnbuildInstructions = limit });
        Assert.Equal(followed, plan.Targets.Count(t => t.Secrets.Length == 1));
        Assert.Equal(followed < 2, plan.Diagnostics.Any(d => d.Code == "DFS066"));
        Assert.All(plan.Diagnostics, d => Assert.StartsWith("ONBUILD of bases brings more instructions than are followed here.", d.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(160, false)]
    [InlineData(170, true)]
    public void All_words_of_a_file_together_have_a_limit_too(int words, bool isBeyond)
    {
        // 200,000 characters each; the limit is 33,554,432. The line itself is longer than a builder reads.
        var plan = Plan("FROM a\nENV A=" + new string('x', 100_000) + "\n" + string.Concat(Enumerable.Repeat("ENV B=$A$A\n", words)), new PlanOptions());
        Assert.Equal(isBeyond, plan.Diagnostics.Any(d => d.Code == "DFS052"));
    }

    [Fact]
    public void Without_limits_of_its_own_a_plan_has_those_that_are_documented()
    {
        var options = new PlanOptions();
        Assert.Equal((262_144, 1_000, 200_000), (options.MaxExpansionLength, options.MaxTargets, options.MaxOnbuildInstructions));
    }

    [Fact]
    public void Limits_that_mean_nothing_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanOptions { MaxExpansionLength = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanOptions { MaxTargets = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanOptions { MaxOnbuildInstructions = -1 });
    }

    private static SecretPlan Plan(string text, PlanOptions options) => SecretPlanner.Plan(DockerfileDocument.Parse(text), options);
}
