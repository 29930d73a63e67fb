namespace DockerfileSecrets.Tests.Planning;

/// <summary>WORKDIR, USER and SHELL in effect, and what becomes of a target that is relative.</summary>
public class InEffectTests
{
    /// <summary>An absolute path is kept as it is written, a relative one is joined and cleaned.</summary>
    [Theory]
    [InlineData("", "/")]
    [InlineData("WORKDIR a", "/a")]
    [InlineData("WORKDIR /a", "/a")]
    [InlineData("WORKDIR /a\nWORKDIR b/c", "/a/b/c")]
    [InlineData("WORKDIR /a//b/", "/a//b/")]
    [InlineData("WORKDIR /a//b/\nWORKDIR c", "/a/b/c")]
    [InlineData("WORKDIR /a\nWORKDIR ..", "/")]
    [InlineData("WORKDIR /a\nWORKDIR ../../b", "/b")]
    [InlineData("WORKDIR /a\nWORKDIR ./b/.c/", "/a/b/.c")]
    [InlineData("WORKDIR /a\nWORKDIR b/./c/../d", "/a/b/d")]
    [InlineData("WORKDIR /a\nWORKDIR b//c", "/a/b/c")]
    [InlineData("WORKDIR /a\nWORKDIR .", "/a")]
    [InlineData("ARG D=/d\nWORKDIR $D/e", "/d/e")]
    [InlineData("ARG D=d\nWORKDIR $D", "/d")]
    [InlineData("ARG D=d\nWORKDIR \"$D\"", "/d")]
    public void The_working_directory_is_the_one_of_the_step(string before, string expected)
    {
        var plan = Planned.Of($"FROM a\n{before}\nRUN --mount=type=secret,id=a,target=b true\n");
        Assert.Equal(expected, plan.Instructions[^1].WorkingDirectory);
    }

    [Theory]
    [InlineData("/", "t", "/t")]
    [InlineData("/app", "t", "/app/t")]
    [InlineData("/app/", "t/", "/app/t")]
    [InlineData("/app", "t/", "/app/t")]
    [InlineData("/app", "../t", "/t")]
    [InlineData("/app", "../../t", "/t")]
    [InlineData("/app", "./t", "/app/t")]
    [InlineData("/app", ".t", "/app/.t")]
    [InlineData("/app", "a//t", "/app/a/t")]
    [InlineData("/app", "/a//t/", "/a//t/")]
    [InlineData("/a//b", "t", "/a/b/t")]
    public void A_relative_target_is_joined_to_it(string directory, string target, string expected)
    {
        var mount = Planned.Mount($"FROM a\nWORKDIR {directory}\nRUN --mount=type=secret,id=a,target={target} true\n");
        Assert.Equal((target, expected), (mount.Target, mount.FilePath));
    }

    /// <summary>The working directory of an image, and that of a stage on it.</summary>
    [Theory]
    [InlineData("", "/")]
    [InlineData("/w", "/w")]
    [InlineData("/w//x", "/w//x")]
    [InlineData("w", "/w")]
    [InlineData("w/../x", "/x")]
    public void An_image_says_where_its_stages_begin(string ofImage, string expected)
    {
        var plan = Planned.Of("FROM a\nRUN true\n", Planned.On(new BaseImageConfiguration { WorkingDirectory = ofImage, User = "node", Shell = ["bash", "-c"] }));
        var run = plan.Instructions[0];
        Assert.Equal((expected, "node", "bash -c"), (run.WorkingDirectory, run.User, string.Join(' ', run.Shell!.Value)));
    }

    [Fact]
    public void An_image_that_sets_nothing_begins_as_root_with_the_shell_of_the_builder()
    {
        var run = Planned.Of("FROM scratch\nRUN true\n", new PlanOptions()).Instructions[0];
        Assert.Equal(("/", ""), (run.WorkingDirectory, run.User));
        Assert.Empty(run.Shell!.Value);
        var unknown = Planned.Of("FROM a\nRUN true\n", new PlanOptions()).Instructions[0];
        Assert.Equal((null, null, false), (unknown.WorkingDirectory, unknown.User, unknown.Shell.HasValue));
    }

    [Fact]
    public void What_is_in_effect_holds_from_the_next_instruction_on()
    {
        var plan = Planned.Of("FROM a AS x\nUSER u\nSHELL [\"sh\", \"-x\"]\nWORKDIR /w\nFROM x\nSHELL no array\nRUN true\n");
        Assert.Equal(
            ["USER / `` ", "SHELL / `u` ", "WORKDIR / `u` sh -x", "SHELL /w `u` sh -x", "RUN /w `u` sh -x"],
            plan.Instructions.Select(i => $"{i.Keyword} {i.WorkingDirectory} `{i.User}` {string.Join(' ', i.Shell!.Value)}"));
    }

    [Theory]
    [InlineData("WORKDIR a", "4 workdir `t` FromBaseImage")]
    [InlineData("WORKDIR $D", "4 workdir `t` FromBaseImage")]
    [InlineData("WORKDIR /w\nWORKDIR $D", "5 workdir `t` FromBaseImage")]
    [InlineData("ARG D\nWORKDIR /$D", "5 workdir `t` BuildArgumentWithoutValue D")]
    [InlineData("ARG D\nWORKDIR /$D\nWORKDIR e", "6 workdir `t` BuildArgumentWithoutValue D")]
    [InlineData("ARG D\nARG C\nWORKDIR /$D/$C", "6 workdir `t` BuildArgumentWithoutValue C D")]
    [InlineData("ARG D\nWORKDIR /$D\nARG C=c\nWORKDIR $C", "7 workdir `t` BuildArgumentWithoutValue C D")]
    [InlineData("WORKDIR /${", "4 workdir `t` DefinitionFailed")]
    [InlineData("WORKDIR /w", null)]
    public void A_directory_that_is_not_known_leaves_a_relative_target_open(string before, string? expected)
    {
        var text = $"FROM a\nUSER 0\n{before}\nRUN --mount=type=secret,id=a,target=t true\n";
        var mount = Planned.Mount(text, new PlanOptions());
        Assert.Equal(expected is null ? [] : [expected], Planned.Unresolved(text, new PlanOptions()));
        Assert.Equal(expected is null ? "/w/t" : null, mount.FilePath);
        Assert.Equal(expected is null ? "" : string.Join(' ', mount.Unresolved[^1].Variables.Where(v => v != "HOME")), string.Join(' ', mount.Arguments.Where(a => a is "C" or "D")));
        Assert.Equal(expected is null ? PlanCertainty.Certain : PlanCertainty.Unresolved, mount.Certainty);
    }

    [Fact]
    public void The_arguments_of_the_directory_count_for_a_relative_target_only()
    {
        const string before = "FROM a\nARG B=/b\nARG A=a\nARG I=i\nWORKDIR $B/$A\n";
        var relative = Planned.Mount(before + "RUN --mount=type=secret,id=$I$I,target=t true\n");
        Assert.Equal(("A B I", "I", "/b/a/t"), (string.Join(' ', relative.Arguments), string.Join(' ', relative.Variables), relative.FilePath));
        var absolute = Planned.Mount(before + "RUN --mount=type=secret,id=$I,target=/t true\n");
        Assert.Equal("I", string.Join(' ', absolute.Arguments));
        var none = Planned.Mount(before + "RUN --mount=type=secret,id=$I,env=E true\n");
        Assert.Equal("I", string.Join(' ', none.Arguments));
        var both = Planned.Mount(before + "RUN --mount=type=secret,id=$I,target=$A true\n");
        Assert.Equal(("A B I", "A I"), (string.Join(' ', both.Arguments), string.Join(' ', both.Variables)));
    }
}
