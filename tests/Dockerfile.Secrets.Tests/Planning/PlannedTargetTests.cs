namespace DockerfileSecrets.Tests.Planning;

/// <summary>The targets of a plan: which there are, what they are built of, and what stops them.</summary>
public class PlannedTargetTests
{
    [Fact]
    public void Every_stage_is_told_with_its_image_its_base_and_what_it_takes_files_from()
    {
        var plan = Planned.Of(
            "ARG V=3\nFROM a:$V AS x\nFROM --platform=linux/arm64 b AS Y\nFROM x\nCOPY --from=y a b\nRUN --mount=from=x c\nCOPY --from=y d e\nFROM $NONE AS z\nFROM scratch\n",
            new PlanOptions { Platform = "linux/amd64" });
        Assert.Equal(
            [
                "0 `x` a:3 on image (linux/amd64) line 2 takes ",
                "1 `y` b on image (linux/arm64) line 3 takes ",
                "2 `` x on 0 (linux/amd64) line 4 takes 1 0",
                "3 `z`  on image (linux/amd64) line 8 takes ",
                "4 `` scratch on image, known (linux/amd64) line 9 takes ",
            ],
            plan.Stages.Select(s => $"{s.Index} `{s.Name}` {s.Image} on {(s.Base is { } known ? $"{known}" : "image")}{(s.IsImageKnown ? ", known" : "")} ({s.Platform}) line {s.Lines.First} takes {string.Join(' ', s.Dependencies)}"));
    }

    [Fact]
    public void What_is_run_stands_stage_by_stage_with_triggers_first()
    {
        var plan = Planned.Of("FROM a AS x\nONBUILD RUN t\nRUN u\nFROM x\nRUN v\nFROM a\nRUN w\n");
        Assert.Equal(["0 1 ONBUILD", "0 2 RUN", "1 1 RUN trigger", "1 4 RUN", "2 6 RUN"], plan.Instructions.Select(i => $"{i.Stage} {i.Ordinal} {i.Keyword}{(i.IsTrigger ? " trigger" : "")}"));
        Assert.Equal(["x: 0 1", ": 0 1 2 3", ": 4"], plan.Targets.Select(t => $"{t.Name}: {string.Join(' ', t.Instructions)}"));
        Assert.Equal(["0", "0 1", "2"], plan.Targets.Select(t => string.Join(' ', t.Stages)));
        Assert.Equal([false, false, true], plan.Targets.Select(t => t.IsDefault));
    }

    [Fact]
    public void Triggers_of_an_image_that_are_alike_stand_in_the_plan_once_and_are_run_twice()
    {
        var image = new BaseImageConfiguration { Onbuild = ["RUN --mount=type=secret,id=t x", "RUN --mount=type=secret,id=t x"] };
        var plan = Planned.Of("FROM a\nRUN y\n", Planned.On(image));
        Assert.Equal(2, plan.Instructions.Length);
        var target = plan.Targets[0];
        Assert.Equal(2, target.Instructions.Count(i => plan.Instructions[i].IsTrigger));
        Assert.Equal(2, Assert.Single(target.Secrets).Uses.Length);
    }

    [Theory]
    [InlineData("FROM a AS b\nRUN x\nFROM a AS c\nRUN x\nFROM a AS d\nRUN x # TARGETSTAGE\n", 3)]
    [InlineData("FROM a AS b\nARG TARGETSTAGE\nRUN x\nFROM b AS c\nRUN x\nFROM c AS d\nRUN x\n", 4)]
    [InlineData("FROM a AS ax\nARG TARGETSTAGE\nRUN --mount=type=secret,id=t${TARGETSTAGE#?} x\nFROM ax AS bx\nFROM ax AS cx\nFROM ax AS dy\n", 3)]
    [InlineData("FROM a AS ax\nARG TARGETSTAGE\nRUN --mount=type=secret,id=t${TARGETSTAGE#?} x\nFROM ax AS bx\nFROM ax AS cz\nFROM ax AS dy\n", 4)]
    public void What_the_target_does_not_change_stands_in_the_plan_once(string text, int count)
    {
        var plan = Planned.Of(text);
        Assert.Equal(count, plan.Instructions.Length);
        Assert.Equal(plan.Instructions.Length, plan.Instructions.Distinct().Count());
        Assert.All(plan.Targets, t => Assert.All(t.Instructions, i => Assert.InRange(i, 0, count - 1)));
    }

    [Theory]
    [InlineData("FROM a\nARG TARGETSTAGE\nRUN --mount=type=secret,id=t_$TARGETSTAGE x\nFROM a AS z\n", null, ": t_z|z: ")]
    [InlineData("FROM a AS y\nARG TARGETSTAGE\nRUN --mount=type=secret,id=t_$TARGETSTAGE x\nFROM y AS z\n", null, "y: t_y|z: t_z")]
    [InlineData("FROM a AS y\nARG TARGETSTAGE\nRUN --mount=type=secret,id=t_$TARGETSTAGE x\nFROM y\n", null, "y: t_y|: t_default")]
    [InlineData("FROM a AS y\nARG TARGETSTAGE\nRUN --mount=type=secret,id=t_$TARGETSTAGE x\nFROM y AS z\n", "", "z: t_z")]
    [InlineData("FROM a AS y\nARG TARGETSTAGE\nRUN --mount=type=secret,id=t_$TARGETSTAGE x\nFROM y AS Z\n", "", "z: t_z")]
    [InlineData("FROM a AS y\nARG TARGETSTAGE\nRUN --mount=type=secret,id=t_$TARGETSTAGE x\nFROM y\n", "", ": t_default")]
    [InlineData("FROM a AS y\nARG TARGETSTAGE\nRUN --mount=type=secret,id=t_$TARGETSTAGE x\nFROM y AS z\n", "Y", "Y: t_Y")]
    public void The_name_of_the_target_is_that_of_its_own_build(string text, string? target, string expected)
    {
        var plan = Planned.Of(text, new PlanOptions { Target = target });
        Assert.Equal(expected, string.Join('|', plan.Targets.Select(t => $"{t.Name}: {string.Join(' ', t.Secrets.Select(s => s.Id))}")));
    }

    [Fact]
    public void The_last_of_two_stages_with_one_name_is_found()
    {
        var plan = Planned.Of("FROM a AS x\nFROM b AS x\nFROM c AS y\nFROM d\n");
        Assert.Equal(1, plan.FindTarget("X")?.Stage);
        Assert.Equal((3, 3), (plan.FindTarget()?.Stage, plan.FindTarget("")?.Stage));
        Assert.Null(plan.FindTarget("z"));
        Assert.Equal("X", Planned.Of("FROM a AS x\n", new PlanOptions { Target = "X" }).FindTarget("x")?.Name);
    }

    [Fact]
    public void A_file_without_a_stage_has_one_target_without_a_stage()
    {
        var plan = Planned.Of("");
        var target = Assert.Single(plan.Targets);
        Assert.Equal(("", null, false), (target.Name, target.Stage, target.IsDefault));
        Assert.Equal("NoInstructions", target.Error?.Name);
        Assert.Same(target, plan.FindTarget());
        Assert.Same(target, plan.FindTarget(""));
        Assert.Null(plan.FindTarget("x"));
    }

    /// <summary>A file, the target that is asked for, and for each target that is planned the error that stops it, with its line.</summary>
    [Theory]
    [InlineData("FROM a AS x\nFOO\nFROM a\n", null, "2 UnknownInstruction|2 UnknownInstruction")]
    [InlineData("FROM a AS x\nFOO\nFROM a\n", "no", "2 UnknownInstruction")]
    [InlineData("FROM a AS x\nEXPOSE ${}\nFROM a\n", null, "2 BadSubstitution|")]
    [InlineData("FROM a AS x\nEXPOSE ${}\nFROM a\nCOPY --from=9 a b\n", null, "4 InvalidStageIndex|4 InvalidStageIndex")]
    [InlineData("FROM a AS x\nEXPOSE ${}\nFROM Upper\n", null, "3 InvalidImageReference|3 InvalidImageReference")]
    [InlineData("FROM a AS x\nEXPOSE ${}\nVOLUME ${!x}\n", null, "2 BadSubstitution")]
    [InlineData("FROM a AS x\nONBUILD FOO\nFROM x AS y\nFROM a\n", null, "|3 UnknownInstruction|")]
    [InlineData("FROM a AS x\nONBUILD FOO\nFROM x AS y\nEXPOSE ${}\nFROM y\n", null, "|3 UnknownInstruction|3 UnknownInstruction")]
    [InlineData("FROM a AS x\nEXPOSE ${}\nFROM a AS y\nVOLUME ${}\nFROM a\nCOPY --from=y a b\nCOPY --from=x a b\n", null, "2 BadSubstitution|4 BadSubstitution|2 BadSubstitution")]
    [InlineData("FROM a AS x\n", "no", "0 UnknownTarget")]
    [InlineData("FROM $NONE AS x\n", "no", "1 BlankBaseName")]
    [InlineData("FROM a AS x\nCOPY --from=9 a b\n", "no", "0 UnknownTarget")]
    [InlineData("FROM a AS x\nEXPOSE ${}\n", "no", "0 UnknownTarget")]
    [InlineData("", "no", "0 NoInstructions")]
    [InlineData("ARG A=1\n", null, "0 NoStages")]
    [InlineData("# syntax=docker/dockerfile:1\nARG A\n# later\n", "", "0 NoStages")]
    [InlineData("ARG A=${}\n", null, "0 NoStages")]
    [InlineData("ARG A=${}\n", "no", "0 NoStages")]
    [InlineData("ARG A=1\nRUN x\n", null, "2 InstructionBeforeFrom")]
    [InlineData("ARG A=1\nFROM\n", null, "2 FromArguments")]
    [InlineData("ARG A=1\nFRMO alpine\n", null, "2 UnknownInstruction")]
    public void What_the_builder_meets_first_stops_a_target(string text, string? target, string expected)
    {
        var plan = Planned.Of(text, new PlanOptions { Target = target, BaseImages = BaseImageProvider.Empty });
        Assert.Equal(expected, string.Join('|', plan.Targets.Select(t => t.Error is { } e ? $"{e.Line} {e.Name}" : "")));
        Assert.All(plan.Targets, t => Assert.True(t.Error is not { } e || plan.Diagnostics.Any(d => d.Code == e.Code && d.Span == e.Span)));
    }

    [Fact]
    public void Diagnostics_are_in_the_order_of_the_file_and_each_once() => Assert.Equal(
        ["2 BadSubstitution: ${}", "3 UnsupportedModifier: ${!x}", "5 UnknownInstruction: FOO", "6 InvalidStageIndex: --from=9"],
        Planned.Diagnostics("FROM a AS x\nEXPOSE ${}\nVOLUME ${!x}\nFROM x AS y\nFOO\nCOPY --from=9 a b\n"));

    [Fact]
    public void A_FROM_that_is_not_known_is_listed_with_what_it_waits_for()
    {
        const string text = "# TARGETARCH\nFROM a AS x\nUSER 0\nRUN --mount=type=secret,id=$HOME,target=/t y\nFROM $TARGETARCH-$NONE\nCOPY --from=x a b\n";
        Assert.Equal(["4 id `$HOME` FromBaseImage HOME", "5 from `$TARGETARCH-$NONE` PlatformNotGiven TARGETARCH"], Planned.Unresolved(text, new PlanOptions()));
        Assert.Empty(Planned.Unresolved("FROM ${}\n"));
        Assert.Empty(Planned.Unresolved("FROM $NONE\n"));
    }

    [Fact]
    public void A_need_gathers_all_its_uses()
    {
        var plan = Planned.Of("FROM a\nARG B=t\nARG A=t\nRUN --mount=type=secret,id=t x\nRUN --mount=type=ssh --mount=type=secret,id=$B,required x\nRUN --mount=type=ssh,required --mount=type=secret,id=$A x\n");
        var need = Assert.Single(plan.Targets[0].Secrets);
        Assert.Equal((true, PlanCertainty.Conditional, "A B"), (need.Required, need.Certainty, string.Join(' ', need.Arguments)));
        Assert.Equal(["2 0 4 False", "3 1 5 True", "4 1 6 False"], need.Uses.Select(u => $"{u.Instruction} {u.Mount} {u.Line} {u.Required}"));
        var agent = Assert.Single(plan.Targets[0].Ssh);
        Assert.Equal(("default", true, PlanCertainty.Certain, "default"), (agent.Id, agent.Required, agent.Certainty, agent.SuggestedSource));
        Assert.Equal(["3 0 5 False", "4 0 6 True"], agent.Uses.Select(u => $"{u.Instruction} {u.Mount} {u.Line} {u.Required}"));
    }

    [Fact]
    public void The_subject_has_the_names_of_the_arguments_in_order()
    {
        var subject = Planned.Of("FROM a\n", Planned.Given(("b", "1"), ("B", "2"), ("a", "3"))).Subject;
        Assert.Equal(["B", "a", "b"], subject.BuildArguments.ToArray());
        Assert.Equal((null, "linux/amd64", "linux/amd64"), (subject.Target, subject.Platform, subject.BuilderPlatform));
    }
}
