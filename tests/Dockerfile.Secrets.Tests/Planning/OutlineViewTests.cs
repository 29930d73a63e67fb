namespace DockerfileSecrets.Tests.Planning;

/// <summary>The outline of a target: the first use of each id that the builder meets, on its way from the target to its base to what it takes files from.</summary>
public class OutlineViewTests
{
    [Theory]
    [InlineData("FROM a\nRUN --mount=type=secret,id=t,required x\nRUN --mount=type=secret,id=t x\n", "2 t!")]
    [InlineData("FROM a\nRUN --mount=type=secret,id=t x\nRUN --mount=type=secret,id=t,required x\n", "2 t")]
    [InlineData("FROM a\nRUN --mount=type=secret,id=u --mount=type=secret,id=t,required x\n", "2 u;2 t!")]
    [InlineData("FROM a\nRUN --mount=type=secret,id=t \\\n  x\nRUN --mount=type=secret,id=T x\n", "2 t;4 T")]
    [InlineData("FROM a\nRUN --mount=type=ssh --mount=type=secret,id=t --mount=type=ssh,id=k,required x\n", "2 t|2 default;2 k!")]
    [InlineData("FROM a AS b\nRUN --mount=type=secret,id=t,required x\nFROM b\nRUN --mount=type=secret,id=t --mount=type=secret,id=u x\n", "4 t;4 u")]
    [InlineData("FROM a AS b\nRUN --mount=type=secret,id=t x\nFROM a AS c\nRUN --mount=type=secret,id=t,required x\nFROM b\nCOPY --from=c x /x\n", "2 t")]
    [InlineData("FROM a AS b\nRUN --mount=type=secret,id=t,required x\nFROM a AS c\nRUN --mount=type=secret,id=t x\nFROM a\nCOPY --from=b x /x\nCOPY --from=c x /x\n", "2 t!")]
    [InlineData("FROM a AS b\nRUN --mount=type=secret,id=t,required x\nFROM a AS c\nRUN --mount=type=secret,id=t x\nFROM a\nCOPY --from=c x /x\nCOPY --from=b x /x\n", "4 t")]
    [InlineData("FROM a AS b\nRUN --mount=type=secret,id=t x\nFROM a AS c\nRUN --mount=type=secret,id=u x\nFROM a\nCOPY --from=c x /x\n", "4 u")]
    [InlineData("FROM a AS b\nRUN --mount=type=secret,id=late x\nFROM a\nCOPY --from=b x /x\nRUN --mount=type=secret,id=early x\n", "2 late;5 early")]
    [InlineData("FROM a AS b\nONBUILD RUN --mount=type=secret,id=t x\nFROM b\n", "3 t")]
    [InlineData("FROM a\nRUN --mount=type=secret,id=$HOME,target=/t x\n", "")]
    [InlineData("FROM a\nRUN x\n", "")]
    public void The_first_use_counts(string text, string expected)
    {
        var plan = Planned.Of(text, new PlanOptions { Platform = "linux/amd64" });
        var outline = OutlineView.Create(plan, plan.FindTarget()!);
        Assert.Null(outline.Error);
        var parts = new[] { outline.Secrets, outline.Ssh }.Where(p => !p.IsEmpty).Select(p => string.Join(';', p.Select(e => $"{e.Line} {e.Id}{(e.Required ? "!" : "")}")));
        Assert.Equal(expected, string.Join('|', parts));
    }

    [Fact]
    public void An_error_stands_in_place_of_the_rest()
    {
        var plan = Planned.Of("FROM a\nRUN --mount=type=secret,id=t --mount=type=ssh x\nRUN --mount=type=secret x\n");
        var outline = OutlineView.Create(plan, plan.FindTarget()!);
        Assert.Equal(("SecretIdMissing", 3), (outline.Error?.Name, outline.Error?.Line));
        Assert.Empty(outline.Secrets);
        Assert.Empty(outline.Ssh);
    }

    [Fact]
    public void A_file_without_a_stage_has_an_empty_outline()
    {
        var plan = Planned.Of("");
        var outline = OutlineView.Create(plan, plan.Targets[0] with { Error = null });
        Assert.Equal((null, 0, 0), (outline.Error, outline.Secrets.Length, outline.Ssh.Length));
    }

    [Fact]
    public void Each_stage_is_looked_at_once()
    {
        // As base and as source of files: twice the ways with each stage.
        var text = "FROM a AS s0\nRUN --mount=type=secret,id=t x\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"FROM s{i - 1} AS s{i}\nCOPY --from=s{i - 1} x /x\n"));
        var plan = Planned.Of(text, new PlanOptions { Target = "s60" });
        Assert.Equal(2, Assert.Single(OutlineView.Create(plan, plan.Targets[0]).Secrets).Line);
    }
}
