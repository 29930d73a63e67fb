namespace DockerfileSecrets.Tests.Stages;

/// <summary>Why a value is not known, and what it waits for.</summary>
public class UnresolvedReasonTests
{
    [Theory]
    [InlineData("", "$HOME", UnresolvedReason.FromBaseImage, "HOME")]
    [InlineData("ARG T\n", "$T", UnresolvedReason.BuildArgumentWithoutValue, "T")]
    [InlineData("ARG TARGETARCH\n", "$TARGETARCH", UnresolvedReason.PlatformNotGiven, "TARGETARCH")]
    [InlineData("ARG BUILDOS\n", "$BUILDOS", UnresolvedReason.PlatformNotGiven, "BUILDOS")]
    [InlineData("ARG T\nENV A=x$T\n", "$A", UnresolvedReason.DependsOnUnresolved, "A T")]
    [InlineData("ARG K=known\nARG T\nENV A=$K$T\n", "$A", UnresolvedReason.DependsOnUnresolved, "A T")]
    [InlineData("ARG T\nARG A=$T\n", "$A", UnresolvedReason.DependsOnUnresolved, "A T")]
    [InlineData("ENV A=x$HOME\n", "$A", UnresolvedReason.FromBaseImage, "A HOME")]
    [InlineData("ARG T\nENV A=$T$HOME\n", "$A", UnresolvedReason.FromBaseImage, "A HOME T")]
    [InlineData("ENV B=x$HOME\nENV A=$B\n", "$A", UnresolvedReason.FromBaseImage, "A B")]
    [InlineData("ARG A=${X!y}\n", "$A", UnresolvedReason.DefinitionFailed, "A")]
    public void A_reason_and_the_variables_that_it_waits_for_are_told(string before, string id, UnresolvedReason reason, string variables)
    {
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse($"FROM alpine\n{before}RUN --mount=type=secret,id={id},env=E true\n"));
        var value = Assert.Single(plan.Instructions[^1].Mounts[0].Unresolved, u => u.Field == "id");
        Assert.Equal((reason, variables), (value.Reason, string.Join(' ', value.Variables)));
    }

    [Theory]
    [InlineData("ENV A=x$HOME")]
    [InlineData("ARG T\nENV A=$T$HOME")]
    [InlineData("ENV B=x$HOME\nENV A=$B")]
    public void An_unknown_image_behind_it_is_the_reason_before_others(string before)
    {
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse($"FROM alpine\n{before}\nRUN --mount=type=secret,id=$A,env=E true\n"));
        Assert.Equal(UnresolvedReason.FromBaseImage, Assert.Single(plan.Instructions[^1].Mounts[0].Unresolved, u => u.Field == "id").Reason);
    }

    [Theory]
    [InlineData("linux/arm64", "arm64-")]
    [InlineData("linux/arm/v7", "arm-v7")]
    public void A_platform_that_is_given_answers(string platform, string id)
    {
        var text = "FROM alpine\nARG TARGETARCH\nARG TARGETVARIANT\nRUN --mount=type=secret,id=$TARGETARCH-$TARGETVARIANT true\n";
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse(text), new PlanOptions { Platform = platform });
        Assert.Equal(id, plan.Instructions[^1].Mounts[0].Id);
    }

    /// <summary>An ARG without a default changes nothing, but whoever builds can give it a value.</summary>
    [Theory]
    [InlineData("", "ENV X=env\nARG X\n", "$X", "env", "X")]
    [InlineData("", "ENV X=env\n", "$X", "env", "")]
    [InlineData("", "ARG X=x\nENV Y=$X\n", "$Y", "x", "X")]
    [InlineData("ARG S=s_$TARGETSTAGE\n", "ARG S\n", "$S", "s_default", "S TARGETSTAGE")]
    [InlineData("ARG S=s_$TARGETARCH\n", "ARG S\n", "$S", "s_amd64", "S TARGETARCH")]
    [InlineData("", "ARG TARGETSTAGE\n", "$TARGETSTAGE", "default", "TARGETSTAGE")]
    public void The_arguments_that_could_change_a_value_are_named(string global, string before, string id, string expected, string arguments)
    {
        var document = DockerfileDocument.Parse($"{global}FROM scratch\n{before}RUN --mount=type=secret,id={id} true\n");
        var mount = SecretPlanner.Plan(document, new PlanOptions { Platform = "linux/amd64" }).Instructions[^1].Mounts[0];
        Assert.Equal((expected, arguments), (mount.Id, string.Join(' ', mount.Arguments)));
        Assert.Equal(arguments.Length == 0 ? PlanCertainty.Certain : PlanCertainty.Conditional, mount.Certainty);
    }

    [Fact]
    public void The_stage_to_build_is_an_argument_also_where_no_platform_is_given()
    {
        var document = DockerfileDocument.Parse("ARG S=s_$TARGETSTAGE-$TARGETOS\nFROM scratch\nARG S\nRUN --mount=type=secret,id=$S true\n");
        var mount = SecretPlanner.Plan(document).Instructions[^1].Mounts[0];
        Assert.Null(mount.Id);
        Assert.Equal(["S", "TARGETOS", "TARGETSTAGE"], mount.Arguments.ToArray());
        Assert.Equal(["S", "TARGETOS"], mount.Unresolved[0].Variables.ToArray());
    }

    [Theory]
    [InlineData("FROM alpine:$TARGETSTAGE\n", "alpine:default")]
    [InlineData("FROM alpine:$TARGETSTAGE AS Fin\n", "alpine:fin")]
    [InlineData("FROM alpine:$TARGETSTAGE AS one\nFROM alpine AS two\n", "alpine:two")]
    [InlineData("FROM alpine:$TARGETSTAGE AS one\nFROM alpine\nRUN true\n", "alpine:default")]
    public void The_last_stage_is_the_one_to_build_where_none_is_named(string text, string image) =>
        Assert.Equal(image, StageGraph.Create(DockerfileDocument.Parse(text)).Stages[0].Image);
}
