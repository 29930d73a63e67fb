namespace DockerfileSecrets.Tests.Planning;

/// <summary>What a variable is worth at a mount, after ARG and ENV of the stage, of its base and of the image.</summary>
public class StageVariableTests
{
    /// <summary>Instructions before a mount, and the id that it asks for when it is written as <c>id=t$X</c>.</summary>
    [Theory]
    [InlineData("", "t")]
    [InlineData("ARG X=a", "ta")]
    [InlineData("ARG X=a\nENV X=e", "te")]
    [InlineData("ENV X=e\nARG X=a", "ta")]
    [InlineData("ENV X=e\nARG X", "te")]
    [InlineData("ENV X=1\nENV X=2 Y=$X\nENV X=$Y", "t1")]
    [InlineData("ARG N=X\nENV ${N}=e", "te")]
    [InlineData("ENV X e f", "te f")]
    [InlineData("ENV X", "t")]
    [InlineData("ARG X=1 Y=2$X\nARG X=$Y", "t21")]
    [InlineData("ARG BUILDKIT_SBOM_SCAN_CONTEXT=s\nARG BUILDKIT_SBOM_SCAN_STAGE=s\nENV X=a$BUILDKIT_SBOM_SCAN_CONTEXT-$BUILDKIT_SBOM_SCAN_STAGE", "ta-")]
    [InlineData("ARG BUILDKIT_SBOM_SCAN_STAGE=true X=a", "ta")]
    public void The_last_of_a_stage_counts(string before, string id) =>
        Assert.Equal(id, Planned.Mount($"FROM a\n{before}\nRUN --mount=type=secret,id=t$X true\n").Id);

    /// <summary>A base stage, and the id in the stage on top of it.</summary>
    [Theory]
    [InlineData("ARG X=a", "ta")]
    [InlineData("ENV X=e\nARG X=a", "te")]
    [InlineData("ENV X=e\nARG X=a\nENV Y=y", "te")]
    [InlineData("ARG X=a\nENV X=e", "te")]
    [InlineData("ARG X=a\nENV X=e\nARG X=b", "te")]
    [InlineData("ENV X=e\nARG X=a\nENV X=f", "tf")]
    [InlineData("ARG Y=a\nENV X=e\nARG X=a", "te")]
    public void On_another_stage_the_variables_of_the_image_are_set_again(string before, string id) =>
        Assert.Equal(id, Planned.Mount($"FROM a AS x\n{before}\nFROM x\nRUN --mount=type=secret,id=t$X true\n").Id);

    [Fact]
    public void On_a_stage_whose_image_is_not_known_an_argument_may_be_hidden_again()
    {
        const string text = "FROM a AS x\nARG X=a\nFROM x\nUSER 0\nRUN --mount=type=secret,id=$X true\n";
        Assert.Equal(["5 id `$X` FromBaseImage X"], Planned.Unresolved(text, new PlanOptions()));
        Assert.Equal(["X"], Planned.Mount(text, new PlanOptions()).Arguments.ToArray());
        Assert.Equal("a", Planned.Ids(text));
    }

    [Theory]
    [InlineData("ARG T", "given", "T")]
    [InlineData("ARG T=x", "given", "T")]
    [InlineData("ARG T=x\nENV T=e", "e", "")]
    [InlineData("ARG S=$T", "", "")]
    [InlineData("ARG T\nENV S=$T-s\nENV T=$S", "given-s", "T")]
    public void A_build_argument_counts_where_it_is_declared(string before, string id, string arguments)
    {
        var mount = Planned.Mount($"FROM a\n{before}\nRUN --mount=type=secret,id=$T,target=/t true\n", Planned.Given(("T", "given")));
        Assert.Equal(id.Length == 0 ? "t" : id, mount.Id);
        Assert.Equal(arguments, string.Join(' ', mount.Arguments));
        Assert.Equal(arguments.Length == 0 ? PlanCertainty.Certain : PlanCertainty.Conditional, mount.Certainty);
    }

    [Fact]
    public void Variables_of_the_image_are_there_and_PATH_always_but_on_Windows()
    {
        const string text = "FROM a\nRUN --mount=type=secret,id=x$A --mount=type=secret,id=y$PATH,target=/y true\n";
        const string path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
        var own = new BaseImageConfiguration { Environment = [new("A", "a"), new("PATH", "/own")] };
        var other = new BaseImageConfiguration { Environment = [new("A", "a"), new("A", "b")] };
        Assert.Equal("xa y/own", Planned.Ids(text, Planned.On(own)));
        Assert.Equal("xb y" + path, Planned.Ids(text, Planned.On(other)));
        Assert.Equal("x y" + path, Planned.Ids(text, Planned.On(BaseImageConfiguration.Empty)));
        Assert.Equal("x y", Planned.Ids(text, Planned.On(BaseImageConfiguration.Empty, "windows/amd64")));
        Assert.Equal("xa y/own", Planned.Ids(text, Planned.On(own, "windows/amd64")));
    }
}
