namespace DockerfileSecrets.Tests.Planning;

/// <summary>What is wrong with mounts beyond their options: where they stand, and what they take their files from.</summary>
public class MountChecksTests
{
    [Theory]
    [InlineData("type=tmpfs,target=/", true)]
    [InlineData("type=bind,target=/", true)]
    [InlineData("type=cache,target=/", true)]
    [InlineData("target=/", true)]
    [InlineData("type=tmpfs,target=/a", false)]
    [InlineData("type=tmpfs,target=b", false)]
    [InlineData("type=tmpfs,target=..", true)]
    [InlineData("type=tmpfs,target=../..", true)]
    [InlineData("type=tmpfs,target=../b", false)]
    [InlineData("type=secret,id=a,target=/", false)]
    [InlineData("type=ssh,target=/", false)]
    [InlineData("type=tmpfs,target=$R", true)]
    [InlineData("type=tmpfs,target=$A", false)]
    [InlineData("type=$T,target=/", true)]
    public void A_mount_of_files_needs_a_target_other_than_the_root(string mount, bool isWrong)
    {
        var expected = isWrong ? [$"6 InvalidMountTarget: {mount}"] : Array.Empty<string>();
        Assert.Equal(expected, Planned.Diagnostics($"FROM a\nARG R=/\nARG A=/a\nARG T=tmpfs\nWORKDIR /w\nRUN --mount={mount} true\n"));
    }

    [Theory]
    [InlineData("/", "2 InvalidMountTarget: type=tmpfs")]
    [InlineData("/w", null)]
    public void Without_a_target_it_stands_in_the_working_directory(string directory, string? expected) => Assert.Equal(
        expected is null ? [] : [expected],
        Planned.Diagnostics("FROM a\nRUN --mount=type=tmpfs true\n", Planned.On(new BaseImageConfiguration { WorkingDirectory = directory })));

    [Theory]
    [InlineData("type=tmpfs,target=$HOME")]
    [InlineData("type=$T,target=/")]
    [InlineData("type=tmpfs,target=..")]
    [InlineData("type=tmpfs")]
    [InlineData("type=ssh,source=$HOME")]
    public void What_is_not_known_is_not_judged(string mount) =>
        Assert.Empty(Planned.Diagnostics($"FROM a\nARG T\nRUN --mount={mount} true\n", new PlanOptions()));

    [Theory]
    [InlineData("type=ssh,source=a", true)]
    [InlineData("type=ssh,source=$A", true)]
    [InlineData("type=ssh,source=$NONE", false)]
    [InlineData("type=ssh", false)]
    [InlineData("type=ssh,id=a", false)]
    [InlineData("type=secret,source=a", false)]
    public void An_ssh_mount_takes_no_source(string mount, bool isWrong) => Assert.Equal(
        isWrong ? [$"3 SshMountWithSource: {mount}"] : [],
        Planned.Diagnostics($"FROM a\nARG A=a\nRUN --mount={mount} true\n"));

    [Fact]
    public void A_mount_whose_options_are_wrong_is_told_for_these_alone()
    {
        Assert.Equal(["InvalidMountSize"], Planned.Of("FROM a\nRUN --mount=type=tmpfs,target=/,size=x true\n").Diagnostics.Select(d => d.Name));
        Assert.Equal(["UnknownMountType"], Planned.Of("FROM a\nARG T=x\nRUN --mount=type=$T,target=/ true\n").Diagnostics.Select(d => d.Name));
    }

    /// <summary>Instructions of the first stage <c>x</c>, which stands before the stages <c>y</c> and <c>scratch</c>.</summary>
    [Theory]
    [InlineData("RUN --mount=from=y,target=/b true", "2 MountFromLaterStage: from=y,target=/b")]
    [InlineData("RUN --mount=from=Y,target=/b true", "2 MountFromLaterStage: from=Y,target=/b")]
    [InlineData("RUN --mount=type=cache,from=y,target=/b true", "2 MountFromLaterStage: type=cache,from=y,target=/b")]
    [InlineData("RUN --mount=type=cache,target=/b true", "2 MountFromLaterStage: type=cache,target=/b")]
    [InlineData("RUN --mount=type=cache,from=,target=/b true", "2 MountFromLaterStage: type=cache,from=,target=/b")]
    [InlineData("RUN --mount=from=,target=/b true", null)]
    [InlineData("RUN --mount=type=tmpfs,target=/b true", null)]
    [InlineData("RUN --mount=type=bind,target=/b true", null)]
    [InlineData("RUN --mount=type=secret,id=a true", null)]
    [InlineData("RUN --mount=from=z,target=/b true", null)]
    [InlineData("COPY --from=y a /b", "2 CopyFromLaterStage: --from=y")]
    [InlineData("COPY --from=1 a /b", "2 CopyFromLaterStage: --from=1")]
    [InlineData("COPY --from=z a /b", null)]
    public void Files_come_from_earlier_stages_only(string instruction, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Planned.Diagnostics($"FROM a AS x\n{instruction}\nFROM a AS y\nFROM a AS scratch\n"));

    [Theory]
    [InlineData("RUN --mount=from=x,target=/b true")]
    [InlineData("COPY --from=x a /b")]
    [InlineData("COPY --from=0 a /b")]
    public void A_stage_that_takes_files_from_itself_is_a_circle_and_nothing_else(string instruction) =>
        Assert.Equal([$"2 CircularStages: {instruction}"], Planned.Diagnostics($"FROM a AS x\n{instruction}\nFROM a\n"));

    [Fact]
    public void What_is_wrong_with_a_mount_of_a_trigger_is_told_at_the_ONBUILD()
    {
        const string onbuild = "ONBUILD RUN --mount=type=tmpfs,target=/ --mount=type=ssh,source=a true";
        const string text = $"FROM a AS x\n{onbuild}\nFROM x\n";
        Assert.Equal([$"3 InvalidMountTarget: {onbuild}", $"3 SshMountWithSource: {onbuild}"], Planned.Diagnostics(text));
        Assert.Equal([null, "InvalidMountTarget"], Planned.Of(text).Targets.Select(t => t.Error?.Name));
        Assert.Equal(
            ["2 SecretIdMissing: type=secret"],
            Planned.Diagnostics("FROM a AS x\nRUN --mount=type=secret true\nFROM x\n"));
    }

    [Fact]
    public void A_value_that_cannot_be_expanded_is_told_where_it_stands() => Assert.Equal(
        ["2 BadSubstitution: ${}", "3 BadSubstitution: ${}"],
        Planned.Diagnostics("FROM a\nRUN --mount=type=secret,id=a,target=${} true\nRUN --mount=type=tmpfs,target=/a,size=${} true\n"));
}
