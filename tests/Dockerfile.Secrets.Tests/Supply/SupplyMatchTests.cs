namespace DockerfileSecrets.Tests.Supply;

/// <summary>Whether a build gets what it needs, and what happens when it does not.</summary>
public sealed class SupplyMatchTests
{
    private const string Sample = """
        FROM alpine
        RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN,required npm ci
        RUN --mount=type=secret,id=netrc,target=/root/.netrc curl https://example.com
        RUN --mount=type=secret,id=extra,env=EXTRA make
        """;

    private static readonly SourceFacts There = new(SourceState.Present, 10);

    private static SupplyMatch Match(string dockerfile, SecretSupply supply, ISourceInspector? sources = null, string? platform = null) => SupplyMatch.Compare(
        SecretPlanner.Plan(DockerfileDocument.Parse(dockerfile), new PlanOptions { Target = "", Platform = platform }), supply, sources ?? SourceInspector.None);

    private static SupplyMatch Docker(string dockerfile, FixedSources? sources, params string[] flags) => Match(dockerfile, SecretSupply.FromDockerFlags(flags), sources);

    [Fact]
    public void What_is_supplied_is_satisfied_and_what_is_not_is_missing()
    {
        var match = Docker(Sample, null, "id=npm_token,env=NPM_TOKEN");
        Assert.Equal(["npm_token", "netrc", "extra"], match.Needs.Select(n => n.Need.Id));
        Assert.Equal([SupplyOutcome.Satisfied, SupplyOutcome.MissingOptional, SupplyOutcome.MissingOptional], match.Needs.Select(n => n.Outcome));
        Assert.True(match.IsEnough);
        Assert.Equal("The secret `netrc` is not supplied and optional: in line 3 there is no file `/root/.netrc`.", match.Needs[1].Messages[0]);
        Assert.Equal("The secret `extra` is not supplied and optional: in line 4 the variable `EXTRA` is empty.", match.Needs[2].Messages[0]);
    }

    [Fact]
    public void A_required_secret_that_is_missing_stops_the_build_and_the_flag_to_add_is_named()
    {
        var match = Docker(Sample, null, "id=NPM-TOKEN,env=NPM_TOKEN");
        Assert.False(match.IsEnough);
        Assert.Equal(SupplyOutcome.MissingRequired, match.Needs[0].Outcome);
        Assert.Contains("required in line 2", match.Needs[0].Messages[0], StringComparison.Ordinal);
        Assert.Contains("--secret id=npm_token,env=NPM_TOKEN", match.Needs[0].Messages[0], StringComparison.Ordinal);
        Assert.Equal((SuppliedUse.Unused, "npm_token"), (match.Supplied[0].Use, match.Supplied[0].Suggestion));
    }

    [Fact]
    public void The_last_of_two_with_one_id_counts()
    {
        var sources = new FixedSources { Variables = { ["B"] = There } };
        var match = Docker(Sample, sources, "id=npm_token,env=A", "id=npm_token,env=B");
        Assert.Equal([SuppliedUse.Overridden, SuppliedUse.Used], match.Supplied.Select(s => s.Use));
        Assert.Equal("B", match.Needs[0].Supplied!.Secret.Source);
        Assert.True(match.IsEnough);
    }

    [Theory]
    [InlineData(SourceState.Missing, null, false, SupplyFlaw.FileMissing, false)]
    [InlineData(SourceState.Directory, null, false, SupplyFlaw.Directory, false)]
    [InlineData(SourceState.Unreadable, null, false, SupplyFlaw.Unreadable, false)]
    [InlineData(SourceState.Present, 512_001, false, SupplyFlaw.TooBig, false)]
    [InlineData(SourceState.Present, 0, false, SupplyFlaw.Empty, true)]
    [InlineData(SourceState.Present, 10, true, SupplyFlaw.NewlineInVariable, true)]
    public void What_is_wrong_with_a_file_is_said(SourceState state, int? length, bool newline, SupplyFlaw flaw, bool enough)
    {
        var sources = new FixedSources { Files = { ["t.txt"] = new SourceFacts(state, length, newline) } };
        var match = Docker(Sample, sources, "id=npm_token,src=t.txt");
        Assert.Equal<SupplyFlaw>([flaw], match.Supplied[0].Flaws);
        Assert.Single(match.Needs[0].Messages);
        Assert.Equal(enough, match.IsEnough);
    }

    [Fact]
    public void The_longest_value_that_builders_take_is_fine()
    {
        var sources = new FixedSources { Files = { ["t.txt"] = new SourceFacts(SourceState.Present, 512_000) } };
        Assert.Empty(Docker(Sample, sources, "id=npm_token,src=t.txt").Supplied[0].Flaws);
    }

    [Fact]
    public void A_line_break_matters_in_a_variable_only()
    {
        var sources = new FixedSources { Files = { ["n"] = new SourceFacts(SourceState.Present, 10, true) } };
        Assert.Empty(Docker(Sample, sources, "id=netrc,src=n").Supplied[0].Flaws);
    }

    [Fact]
    public void A_variable_that_is_not_set_gives_an_empty_secret_which_required_does_not_notice()
    {
        var match = Docker(Sample, new FixedSources(), "id=npm_token,env=NPM_TOKEN");
        Assert.Equal((SupplyOutcome.Satisfied, SupplyFlaw.VariableUnset), (match.Needs[0].Outcome, match.Supplied[0].Flaws[0]));
        Assert.True(match.Needs[0].LacksRequired);
        Assert.Contains("is not set: the build gets an empty secret", match.Needs[0].Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_alone_is_the_variable_of_that_name_even_when_it_is_empty_and_else_the_file()
    {
        var asVariable = new FixedSources { Variables = { ["npm_token"] = new SourceFacts(SourceState.Present, 0) }, Files = { ["npm_token"] = There } };
        Assert.Equal((SecretSourceKind.Variable, SupplyFlaw.Empty), (Docker(Sample, asVariable, "id=npm_token").Supplied[0].Kind, Docker(Sample, asVariable, "id=npm_token").Supplied[0].Flaws[0]));
        var asFile = new FixedSources { Files = { ["npm_token"] = There } };
        Assert.Equal((SecretSourceKind.File, true), (Docker(Sample, asFile, "id=npm_token").Supplied[0].Kind, Docker(Sample, asFile, "id=npm_token").Supplied[0].Flaws.IsEmpty));
        var neither = Docker(Sample, new FixedSources(), "id=npm_token");
        Assert.Equal(SupplyFlaw.FileMissing, neither.Supplied[0].Flaws[0]);
        Assert.Contains("neither a variable `npm_token` nor", neither.Needs[0].Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void For_Podman_a_variable_named_like_the_id_turns_the_path_into_a_variable_that_is_not_set()
    {
        var sources = new FixedSources { Variables = { ["netrc"] = There }, Files = { ["./netrc"] = There } };
        var podman = Match(Sample, SecretSupply.FromPodmanFlags(["id=netrc,src=./netrc"]), sources);
        Assert.Equal((SecretSourceKind.Variable, SupplyFlaw.VariableUnset), (podman.Supplied[0].Kind, podman.Supplied[0].Flaws[0]));
        var docker = Docker(Sample, sources, "id=netrc,src=./netrc");
        Assert.Empty(docker.Supplied[0].Flaws);
    }

    [Fact]
    public void Podman_differs_in_mounts()
    {
        var dockerfile = "FROM a\nRUN --mount=type=secret,source=a/tok x\nRUN --mount=type=secret,id=b,env=B x\n";
        var match = Match(dockerfile, SecretSupply.FromPodmanFlags(["id=a/tok,env=A", "id=b,env=B"]));
        Assert.Equal<SupplyFlaw>([SupplyFlaw.SourceKeyInPodman, SupplyFlaw.OtherPathInPodman], match.Supplied[0].Flaws);
        Assert.Equal<SupplyFlaw>([SupplyFlaw.EnvironmentInPodman], match.Supplied[1].Flaws);
        Assert.Contains("`/run/secrets/a/tok`", match.Needs[0].Messages[1], StringComparison.Ordinal);
    }

    /// <summary>What Buildah 1.43.2 did: it stops at mounts without a lower-case id, and at source, src and env.</summary>
    [Theory]
    [InlineData("id=t")]
    [InlineData("id=t,dst=/x")]
    [InlineData("id=t,required,mode=0444,uid=5")]
    [InlineData("source=t", SupplyFlaw.SourceKeyInPodman)]
    [InlineData("src=t", SupplyFlaw.SourceKeyInPodman)]
    [InlineData("target=/run/secrets/t", SupplyFlaw.NoIdInPodman)]
    [InlineData("ID=t", SupplyFlaw.NoIdInPodman)]
    [InlineData("id=t,env=T", SupplyFlaw.EnvironmentInPodman)]
    public void Podman_was_seen_to_stop_at_mounts(string mount, params SupplyFlaw[] flaws)
    {
        var match = Match($"FROM a\nRUN --mount=type=secret,{mount} x\n", SecretSupply.FromPodmanFlags(["id=t,env=T"]));
        Assert.Equal<SupplyFlaw>([.. flaws], match.Supplied[0].Flaws);
        Assert.Equal(flaws.Length, match.Supplied[0].Messages.Length);
    }

    [Fact]
    public void Two_secrets_with_one_id_are_told_and_so_is_one_that_nothing_asks_for()
    {
        var match = Docker(Sample, null, "id=npm_token,src=a", "id=npm_token,env=B", "id=nmp_token,env=C");
        Assert.Equal("The secret `npm_token` is supplied twice, and the last counts: the variable `B` (--secret), not the file `a` (--secret).", Assert.Single(match.Supplied[0].Messages));
        Assert.Empty(match.Supplied[1].Messages);
        Assert.StartsWith("The secret `nmp_token` (--secret) is supplied, but nothing", Assert.Single(match.Supplied[2].Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_containers_have_no_secret_files()
    {
        var match = Match("FROM a\nRUN --mount=type=secret,id=t x\n", SecretSupply.FromDockerFlags(["id=t,env=T"]), platform: "windows/amd64");
        Assert.Equal<SupplyFlaw>([SupplyFlaw.NoFileOnWindows], match.Supplied[0].Flaws);
    }

    [Fact]
    public void What_the_builder_asks_for_by_itself_is_not_unused()
    {
        var match = Docker("FROM a\nADD https://example.com/x.git /x\n", null, "id=GIT_AUTH_TOKEN,env=T", "id=GIT_AUTH_TOKEN.example.com,env=T", "id=other,env=T");
        Assert.Equal([SuppliedUse.ByBuilder, SuppliedUse.ByBuilder, SuppliedUse.Unused], match.Supplied.Select(s => s.Use));
    }

    [Fact]
    public void A_mount_whose_id_is_not_known_may_ask_for_anything()
    {
        var match = Docker("FROM a\nARG WHICH\nENV X=$HOSTNAME\nRUN --mount=type=secret,id=$PLATFORM_X$X x\n", null, "id=other,env=T");
        Assert.NotEqual(SuppliedUse.Used, match.Supplied[0].Use);
        var unresolved = Match("FROM base\nRUN --mount=type=secret,id=$FROM_BASE x\n", SecretSupply.FromDockerFlags(["id=other,env=T"]));
        Assert.Equal(SuppliedUse.Unknown, unresolved.Supplied[0].Use);
    }

    [Fact]
    public void A_supply_that_is_not_known_as_a_whole_leaves_needs_open()
    {
        var supply = SecretSupply.Empty with { Unknown = [new UnknownSupply(new SupplyOrigin(SupplyDialect.Bake, "docker-bake.hcl", 3), "calls the function `f`")] };
        var match = Match(Sample, supply);
        Assert.All(match.Needs, n => Assert.Equal(SupplyOutcome.Unknown, n.Outcome));
        Assert.True(match.IsEnough);
        Assert.Contains("docker-bake.hcl:3 calls the function", match.Needs[0].Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_with_the_needs_of_an_unreached_stage_does_not_ask_for_them()
    {
        var match = Docker("FROM a AS x\nRUN --mount=type=secret,id=t,required x\nFROM b\n", null);
        Assert.Empty(match.Needs);
    }
}
