namespace DockerfileSecrets.Tests.Planning;

public sealed class SecretPlannerTests
{
    private static readonly PlanOptions Known = new() { BaseImages = BaseImageProvider.Empty, Platform = "linux/amd64", BuilderPlatform = "linux/amd64" };

    private static SecretPlan Plan(string text, PlanOptions? options = null) => SecretPlanner.Plan(DockerfileDocument.Parse(text), options ?? Known);

    private static PlannedMount Mount(string text, PlanOptions? options = null) => Plan(text, options).Instructions.SelectMany(i => i.Mounts).Last();

    [Fact]
    public void Required_is_ored_over_all_uses_while_the_outline_shows_the_first()
    {
        var plan = Plan("FROM alpine\nRUN --mount=type=secret,id=a true\nRUN --mount=type=secret,id=a,required true\n");
        var need = Assert.Single(plan.Targets[0].Secrets);
        Assert.True(need.Required);
        Assert.Equal([2, 3], need.Uses.Select(u => u.Line));
        Assert.False(Assert.Single(OutlineView.Create(plan, plan.Targets[0]).Secrets).Required);
    }

    [Fact]
    public void Every_stage_is_a_target_with_what_it_reaches_only()
    {
        var plan = Plan("FROM alpine AS a\nRUN --mount=type=secret,id=x true\nFROM alpine AS b\nRUN --mount=type=secret,id=y true\nFROM scratch\nCOPY --from=a / /\n");
        Assert.Equal(["a", "b", ""], plan.Targets.Select(t => t.Name));
        Assert.Equal(["x", "y", "x"], plan.Targets.Select(t => Assert.Single(t.Secrets).Id));
        Assert.Equal([0, 2], plan.FindTarget()!.Stages.ToArray());
    }

    [Fact]
    public void A_mount_that_depends_on_an_argument_says_on_which_one()
    {
        var mount = Mount("ARG G=prod\nFROM alpine\nARG G\nENV NAME=tok_$G\nRUN --mount=type=secret,id=$NAME true\n");
        Assert.Equal("tok_prod", mount.Id);
        Assert.Equal(PlanCertainty.Conditional, mount.Certainty);
        Assert.Equal(["NAME"], mount.Variables.ToArray());
        Assert.Equal(["G"], mount.Arguments.ToArray());
    }

    [Fact]
    public void What_an_unknown_image_decides_is_listed_and_not_guessed()
    {
        var target = Plan("FROM alpine\nRUN --mount=type=secret,id=a,target=x --mount=type=secret,id=$HOME true\n", new PlanOptions()).Targets[0];
        Assert.Equal(["workdir", "user", "id", "user"], target.Unresolved.Select(u => u.Field));
        Assert.All(target.Unresolved, u => Assert.Equal(UnresolvedReason.FromBaseImage, u.Reason));
        Assert.Equal("a", Assert.Single(target.Secrets).Id);
        Assert.Null(target.Error);
    }

    [Fact]
    public void An_argument_without_a_value_is_named_as_the_reason()
    {
        var mount = Mount("FROM alpine\nARG T\nRUN --mount=type=secret,id=$T true\n", new PlanOptions());
        var unresolved = mount.Unresolved[0];
        Assert.Equal(["id", "user"], mount.Unresolved.Select(u => u.Field));
        Assert.Equal(UnresolvedReason.BuildArgumentWithoutValue, unresolved.Reason);
        Assert.Equal(["T"], unresolved.Variables.ToArray());
        var given = new PlanOptions { BuildArguments = new Dictionary<string, string> { ["T"] = "t" } };
        Assert.Equal("t", Mount("FROM alpine\nARG T\nRUN --mount=type=secret,id=$T true\n", given).Id);
    }

    [Theory]
    [InlineData("", "", SecretReadability.Readable)]
    [InlineData("root", "", SecretReadability.Readable)]
    [InlineData("1000", "", SecretReadability.Unreadable)]
    [InlineData("node", "", SecretReadability.Unreadable)]
    [InlineData("node", ",mode=0444", SecretReadability.Readable)]
    [InlineData("node", ",uid=1000", SecretReadability.Unknown)]
    [InlineData("1000", ",uid=1000", SecretReadability.Readable)]
    [InlineData("1000:7", ",gid=7,mode=0440", SecretReadability.Readable)]
    [InlineData("1000:8", ",gid=7,mode=0440", SecretReadability.Unreadable)]
    [InlineData("1000", ",gid=7,mode=0440", SecretReadability.Unknown)]
    [InlineData("1000", ",env=A", SecretReadability.NoFile)]
    public void The_user_in_effect_decides_who_can_read(string user, string mountOptions, SecretReadability expected)
    {
        var set = user.Length > 0 ? $"USER {user}\n" : "";
        Assert.Equal(expected, Mount($"FROM alpine\n{set}RUN --mount=type=secret,id=a{mountOptions} true\n").Readability);
    }

    [Theory]
    [InlineData("ARG U\nUSER $U", "", "$U", UnresolvedReason.BuildArgumentWithoutValue, "U")]
    [InlineData("USER u-$HOME:7", "", "u-$HOME:7", UnresolvedReason.FromBaseImage, "HOME")]
    [InlineData("ENV A=a", "", "", UnresolvedReason.FromBaseImage, "")]
    [InlineData("USER $HOME", ",env=A,target=/x", "$HOME", UnresolvedReason.FromBaseImage, "HOME")]
    [InlineData("USER $HOME", ",mode=0444", null, default(UnresolvedReason), "")]
    [InlineData("USER $HOME", ",env=A", null, default(UnresolvedReason), "")]
    [InlineData("USER 1000", "", null, default(UnresolvedReason), "")]
    [InlineData("USER $HOME\nUSER node", ",uid=7", null, default(UnresolvedReason), "")]
    public void An_unknown_user_is_listed_where_it_decides_who_can_read(string before, string mountOptions, string? text, UnresolvedReason reason, string variables)
    {
        var plan = Plan($"FROM alpine\n{before}\nRUN --mount=type=secret,id=a{mountOptions} true\n", new PlanOptions());
        var mount = Assert.Single(plan.Instructions.SelectMany(i => i.Mounts));
        Assert.Equal(PlanCertainty.Certain, mount.Certainty);
        Assert.Equal(mount.Unresolved.ToArray(), plan.Targets[0].Unresolved.ToArray());
        if (text is null)
        {
            Assert.Empty(mount.Unresolved);
            return;
        }

        var user = Assert.Single(mount.Unresolved);
        Assert.Equal(("user", text, reason, variables), (user.Field, user.Text, user.Reason, string.Join(' ', user.Variables)));
        Assert.Equal(plan.Instructions[^1].Lines.First, user.Line);
        Assert.Equal(SecretReadability.Unknown, mount.Readability);
    }

    [Theory]
    [InlineData("https://user:pw@example.com:8443/r.git#main", "GIT_AUTH_HEADER.example.com:8443 GIT_AUTH_TOKEN.example.com:8443 GIT_AUTH_HEADER GIT_AUTH_TOKEN")]
    [InlineData("https://example.com:8443/r.tgz", "HTTP_AUTH_TOKEN_example.com HTTP_AUTH_HEADER_example.com")]
    [InlineData("./file", null)]
    public void Add_of_a_url_asks_for_candidates_in_their_order(string source, string? expected)
    {
        var target = Plan($"FROM alpine\nADD {source} /x\n").Targets[0];
        Assert.Equal(expected, target.Implicit is [var secret] ? string.Join(' ', secret.Candidates) : null);
        Assert.DoesNotContain(target.Implicit, i => i.Source.Contains("pw", StringComparison.Ordinal));
    }

    [Fact]
    public void Git_over_ssh_asks_for_the_default_agent() =>
        Assert.Equal("default", Assert.Single(Plan("FROM alpine\nADD git@example.com:a/b.git /x\n").Targets[0].Implicit).Ssh);

    [Fact]
    public void An_env_of_the_image_hides_an_inherited_arg_again()
    {
        var text = "FROM alpine AS a\nENV X=env\nARG X=arg\nRUN --mount=type=secret,id=$X true\nFROM a\nRUN --mount=type=secret,id=$X true\n";
        Assert.Equal(["arg", "env"], Plan(text).FindTarget()!.Secrets.Select(s => s.Id));
    }

    [Fact]
    public void A_configuration_of_docker_image_inspect_is_taken_into_account()
    {
        const string json = """[{ "RepoTags": ["node:22"], "Config": { "Env": ["NPM=tok"], "User": "1000", "WorkingDir": "/app", "OnBuild": ["RUN --mount=type=secret,id=ob true"] } }]""";
        var plan = Plan("FROM docker.io/library/node:22\nRUN --mount=type=secret,id=$NPM,target=t true\n", new PlanOptions { BaseImages = BaseImageProvider.FromInspectOutput(json) });
        Assert.Equal(["ob", "tok"], plan.Targets[0].Secrets.Select(s => s.Id));
        var mount = plan.Instructions[^1].Mounts[0];
        Assert.Equal("/app/t", mount.FilePath);
        Assert.Equal(SecretReadability.Unreadable, mount.Readability);
        Assert.Throws<FormatException>(() => BaseImageProvider.FromInspectOutput("{}"));
    }

    [Fact]
    public void An_unknown_target_is_an_error_with_a_near_name()
    {
        var plan = Plan("FROM alpine AS final\n", new PlanOptions { Target = "finel" });
        Assert.Equal("DFS057", plan.Targets[0].Error!.Code);
        Assert.Contains("final", plan.Targets[0].Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_stages_that_a_target_does_not_reach_are_in_the_plan_but_not_in_the_target()
    {
        var plan = Plan("FROM alpine AS bad\nRUN --mount=type=secret true\nFROM alpine\n");
        Assert.Null(plan.FindTarget()!.Error);
        Assert.Equal("DFS103", plan.FindTarget("bad")!.Error!.Code);
        Assert.Single(plan.Diagnostics, d => d.Code == "DFS103");
    }

    [Fact]
    public void Several_platforms_give_one_plan_that_tells_which_needs_which()
    {
        var document = DockerfileDocument.Parse("FROM alpine\nARG TARGETARCH\nRUN --mount=type=secret,id=all --mount=type=secret,id=t_$TARGETARCH,required true\n");
        var merged = SecretPlanner.Plan(document, [new PlanOptions { Platform = "linux/amd64" }, new PlanOptions { Platform = "linux/arm64" }]);
        Assert.Equal(["all", "t_amd64", "t_arm64"], merged.Secrets.Select(s => s.Id));
        Assert.Equal([[0, 1], [0], [1]], merged.Secrets.Select(s => s.NeededBy.ToArray()));
        Assert.Equal([1], merged.Secrets[2].RequiredBy.ToArray());
        Assert.Contains("\"neededBy\"", merged.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_stages_on_top_of_each_other_are_planned()
    {
        var text = "FROM alpine AS s0\nONBUILD RUN --mount=type=secret,id=a true\n" + string.Concat(Enumerable.Range(1, 100_000).Select(i => $"FROM s{i - 1} AS s{i}\n"));
        var plan = Plan(text);
        Assert.Equal("a", Assert.Single(Assert.Single(plan.Targets).Secrets).Id);
        Assert.Contains(plan.Diagnostics, d => d.Code == "DFS069");
    }

    [Fact]
    public void Many_triggers_on_a_base_of_many_stages_end_in_a_diagnostic()
    {
        var text = "FROM alpine AS b\n" + string.Concat(Enumerable.Repeat("ONBUILD USER 1\n", 1_000)) + string.Concat(Enumerable.Repeat("FROM b\n", 1_000));
        var plan = Plan(text);
        Assert.Contains(plan.Diagnostics, d => d.Code == "DFS066");
        Assert.InRange(plan.Instructions.Length, 1_000, 300_000);
    }

    [Fact]
    public void Doubling_variables_end_in_a_diagnostic()
    {
        var text = "FROM alpine\nARG A=aaaaaaaaaaaaaaaa\n" + string.Concat(Enumerable.Repeat("ARG A=$A$A\n", 200)) + "RUN --mount=type=secret,id=$A true\n";
        Assert.Contains(Plan(text).Diagnostics, d => d.Code == "DFS052");
    }

    [Fact]
    public void The_target_decides_about_TARGETSTAGE()
    {
        var plan = Plan("FROM alpine AS a\nARG TARGETSTAGE\nRUN --mount=type=secret,id=s_$TARGETSTAGE true\nFROM a AS b\n");
        Assert.Equal(["s_a", "s_b"], plan.Targets.Select(t => Assert.Single(t.Secrets).Id));
    }
}
