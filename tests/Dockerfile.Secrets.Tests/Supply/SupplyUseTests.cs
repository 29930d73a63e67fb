namespace DockerfileSecrets.Tests.Supply;

/// <summary>What a build makes of a secret that it is given, by who asks for it and where.</summary>
public class SupplyUseTests
{
    [Theory]
    [InlineData("GIT_AUTH_TOKEN", SuppliedUse.ByBuilder)]
    [InlineData("GIT_AUTH_HEADER", SuppliedUse.ByBuilder)]
    [InlineData("HTTP_AUTH_TOKEN", SuppliedUse.ByBuilder)]
    [InlineData("HTTP_AUTH_HEADER", SuppliedUse.ByBuilder)]
    [InlineData("GIT_AUTH_HEADER.example.org", SuppliedUse.ByBuilder)]
    [InlineData("HTTP_AUTH_TOKEN_example.com", SuppliedUse.ByBuilder)]
    [InlineData("HTTP_AUTH_TOKEN_example.org", SuppliedUse.Unused)]
    [InlineData("GIT_AUTH_TOKENS", SuppliedUse.Unused)]
    [InlineData("git_auth_token", SuppliedUse.Unused)]
    [InlineData(".a", SuppliedUse.Unused)]
    public void The_builder_itself_asks_for_credentials(string id, SuppliedUse use) =>
        Assert.Equal(use, Docker("FROM a\nADD https://example.com/x /x\n", $"id={id},env=V").Supplied[0].Use);

    /// <summary>Mounts, and whether a secret that none of them names could be asked for.</summary>
    [Theory]
    [InlineData("type=secret,id=$U", SuppliedUse.Unknown)]
    [InlineData("type=$U,id=$U", SuppliedUse.Unknown)]
    [InlineData("type=ssh,id=$U", SuppliedUse.Unused)]
    [InlineData("type=secret,id=t,mode=$U", SuppliedUse.Unused)]
    [InlineData("type=secret", SuppliedUse.Unused)]
    [InlineData("type=secret,id=t", SuppliedUse.Unused)]
    public void A_mount_whose_id_is_not_known_could_ask_for_any(string mount, SuppliedUse use) =>
        Assert.Equal(use, Docker($"FROM a\nARG U\nRUN --mount={mount} x\n", "id=other,env=V").Supplied[0].Use);

    [Fact]
    public void A_mount_of_a_stage_that_is_not_built_asks_for_none() =>
        Assert.Equal(SuppliedUse.Unused, Docker("FROM a\nARG U\nRUN --mount=type=secret,id=$U x\nFROM b\n", "id=other,env=V").Supplied[0].Use);

    [Fact]
    public void What_may_be_asked_for_has_the_name_that_is_near_too() => Assert.Equal(
        (SuppliedUse.Unknown, "token"),
        Docker("FROM a\nARG U\nRUN --mount=type=secret,id=$U --mount=type=secret,id=token x\n", "id=TOKEN,env=V").Supplied is [var secret] ? (secret.Use, secret.Suggestion) : default);

    /// <summary>The mounts of one secret <c>t</c>, one of them of another form, and what Podman makes of them.</summary>
    [Theory]
    [InlineData("id=t", "id=t,env=V", SupplyFlaw.EnvironmentInPodman)]
    [InlineData("id=t", "source=t", SupplyFlaw.SourceKeyInPodman)]
    [InlineData("id=t", "SRC=t", SupplyFlaw.SourceKeyInPodman)]
    [InlineData("id=t", "target=t", SupplyFlaw.NoIdInPodman)]
    [InlineData("id=t", "target=/idle/t", SupplyFlaw.NoIdInPodman)]
    public void One_mount_is_enough_for_Podman_to_stop(string first, string second, SupplyFlaw flaw)
    {
        Assert.Equal([flaw], Podman($"FROM a\nRUN --mount=type=secret,{first} --mount=type=secret,{second} x\n", "id=t,env=T").Supplied[0].Flaws.ToArray());
        Assert.Empty(Docker($"FROM a\nRUN --mount=type=secret,{first} --mount=type=secret,{second} x\n", "id=t,env=T").Supplied[0].Flaws);
    }

    [Theory]
    [InlineData("id=a/t", true)]
    [InlineData("id=a/t,target=/x", false)]
    [InlineData("id=a/t,dst=/x", false)]
    [InlineData("id=a/t,destination=/x", false)]
    [InlineData("id=a/t,target=/x --mount=type=secret,id=a/t", true)]
    public void A_path_in_an_id_is_another_file_for_Podman(string mount, bool isOther)
    {
        var match = Podman($"FROM a\nRUN --mount=type=secret,{mount} x\n", "id=a/t,env=T");
        Assert.Equal(isOther ? [SupplyFlaw.OtherPathInPodman] : [], match.Supplied[0].Flaws.ToArray());
    }

    [Fact]
    public void A_variable_is_no_other_file_for_Podman() =>
        Assert.Equal([SupplyFlaw.EnvironmentInPodman], Podman("FROM a\nRUN --mount=type=secret,id=a/t,env=V x\n", "id=a/t,env=T").Supplied[0].Flaws.ToArray());

    [Fact]
    public void What_Podman_makes_of_a_mount_is_said()
    {
        var match = Podman("FROM a\nRUN --mount=type=secret,source=a/t,env=V --mount=type=secret,source=a/t x\nRUN --mount=type=secret,target=/u x\n", "id=a/t,env=T", "id=u,env=U");
        Assert.Equal(
            [
                "Podman and Buildah do not know `source` in a mount, and stop there: write `id=a/t`.",
                "Podman and Buildah put the file at `/run/secrets/a/t`, Docker at its base name. Give the mount a `target`.",
                "Podman and Buildah know `env` in a mount since Buildah 1.44 only: older ones stop at the mount of `a/t`.",
            ],
            match.Needs[0].Messages.ToArray());
        Assert.Equal(["Podman and Buildah need an `id` in the mount, in lower case, and stop there without one: write `id=u`."], match.Needs[1].Messages.ToArray());
    }

    [Theory]
    [InlineData("id=t", "windows/amd64", true)]
    [InlineData("id=t,env=V", "windows/amd64", false)]
    [InlineData("id=t,env=V --mount=type=secret,id=t", "windows/amd64", true)]
    [InlineData("id=t", "linux/amd64", false)]
    [InlineData("id=t", null, false)]
    public void Windows_containers_have_variables_only(string mount, string? platform, bool isWrong)
    {
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse($"FROM a\nRUN --mount=type=secret,{mount} x\n"), new PlanOptions { Platform = platform });
        var match = SupplyMatch.Compare(plan, SecretSupply.FromDockerFlags(["id=t,env=T"]));
        Assert.Equal(isWrong ? ["Windows containers have no secret files: mount `t` with `env=` alone."] : [], match.Supplied[0].Messages.ToArray());
    }

    [Fact]
    public void A_line_break_counts_when_one_mount_is_a_variable()
    {
        var sources = new FixedSources { Files = { ["f"] = new SourceFacts(SourceState.Present, 2, true) } };
        var text = "FROM a\nRUN --mount=type=secret,id=t --mount=type=secret,id=t,env=V --mount=type=secret,id=t,env=W x\n";
        var match = SupplyMatch.Compare(SecretPlanner.Plan(DockerfileDocument.Parse(text)), SecretSupply.FromDockerFlags(["id=t,src=f", "id=u,src=f"]), sources);
        Assert.Contains("The variable `V` keeps it.", Assert.Single(match.Supplied[0].Messages), StringComparison.Ordinal);
        Assert.Empty(match.Supplied[1].Flaws);
    }

    [Fact]
    public void For_Podman_the_id_decides_and_the_source_names_the_variable()
    {
        var sources = new FixedSources { Variables = { ["t"] = new SourceFacts(SourceState.Present, 0), ["S"] = new SourceFacts(SourceState.Present, 5) } };
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse("FROM a\nRUN --mount=type=secret,id=t x\n"));
        var other = SupplyMatch.Compare(plan, SecretSupply.FromPodmanFlags(["id=t,src=S"]), sources).Supplied[0];
        Assert.Equal((SecretSourceKind.Variable, 5), (other.Kind, other.Facts.Length));
        var own = SupplyMatch.Compare(plan, SecretSupply.FromPodmanFlags(["id=t"]), sources).Supplied[0];
        Assert.Equal((SecretSourceKind.Variable, 0), (own.Kind, own.Facts.Length));
        var nobody = SupplyMatch.Compare(plan, SecretSupply.FromPodmanFlags(["id=t,src=S"])).Supplied[0];
        Assert.Equal((SecretSourceKind.VariableOrFile, SourceState.NotInspected), (nobody.Kind, nobody.Facts.State));
    }

    [Fact]
    public void The_target_that_was_asked_for_is_compared_and_else_the_default()
    {
        var document = DockerfileDocument.Parse("FROM a AS x\nRUN --mount=type=secret,id=one x\nFROM a\nRUN --mount=type=secret,id=two x\n");
        Assert.Equal("two", Assert.Single(SupplyMatch.Compare(SecretPlanner.Plan(document), SecretSupply.Empty).Needs).Need.Id);
        Assert.Equal("one", Assert.Single(SupplyMatch.Compare(SecretPlanner.Plan(document, new PlanOptions { Target = "x" }), SecretSupply.Empty).Needs).Need.Id);
        var none = SupplyMatch.Compare(SecretPlanner.Plan(document) with { Targets = [] }, SecretSupply.FromDockerFlags(["id=one,env=A"]));
        Assert.Empty(none.Needs);
        Assert.Equal(SuppliedUse.Unused, Assert.Single(none.Supplied).Use);
        Assert.True(none.IsEnough);
    }

    private static SupplyMatch Docker(string text, params string[] flags) => SupplyMatch.Compare(SecretPlanner.Plan(DockerfileDocument.Parse(text)), SecretSupply.FromDockerFlags(flags));

    private static SupplyMatch Podman(string text, params string[] flags) => SupplyMatch.Compare(SecretPlanner.Plan(DockerfileDocument.Parse(text)), SecretSupply.FromPodmanFlags(flags));
}
