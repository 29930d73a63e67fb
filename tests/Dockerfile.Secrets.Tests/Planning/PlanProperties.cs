using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DockerfileSecrets.Tests.Planning;

[Properties(Arbitrary = [typeof(Dockerfiles)], MaxTest = 300)]
public sealed class PlanProperties
{
    private static readonly PlanOptions Options = new()
    {
        Target = "final",
        Platform = "linux/amd64",
        BuilderPlatform = "linux/amd64",
        BuildArguments = new Dictionary<string, string> { ["A"] = "a", ["B"] = "b", ["C"] = "c" },
    };

    private static SecretPlan Plan(string text, IBaseImageProvider? images = null) => SecretPlanner.Plan(
        DockerfileDocument.Parse(text),
        new PlanOptions { Target = Options.Target, Platform = Options.Platform, BuilderPlatform = Options.BuilderPlatform, BuildArguments = Options.BuildArguments, BaseImages = images ?? BaseImageProvider.Unknown });

    [Property]
    public void The_same_file_gives_the_same_bytes(Generated file) => Assert.Equal(Plan(file.Text).ToJson(), Plan(file.Text).ToJson());

    [Property]
    public void A_plan_that_is_read_back_is_equal(Generated file)
    {
        var plan = Plan(file.Text);
        Assert.Equal(plan, SecretPlan.FromJson(plan.ToJson()));
    }

    [Property]
    public void A_stage_that_the_target_does_not_reach_changes_nothing(Generated file)
    {
        var more = file.Text + "FROM alpine AS other\nRUN --mount=type=secret,id=other,required true\n";
        Assert.Equal(Plan(file.Text).FindTarget("final"), Plan(more).FindTarget("final")! with { IsDefault = true });
    }

    [Property]
    public void One_more_mount_never_removes_a_need(Generated file)
    {
        var before = Plan(file.Text).FindTarget("final")!;
        var after = Plan(file.Text + "RUN --mount=type=secret,id=added,target=/run/secrets/a true\n").FindTarget("final")!;
        Assert.Superset(before.Secrets.Select(s => s.Id).ToHashSet(), after.Secrets.Select(s => s.Id).ToHashSet());
        Assert.All(before.Secrets.Where(s => s.Required), s => Assert.True(after.Secrets.Single(a => a.Id == s.Id).Required));
        Assert.Contains(after.Secrets, s => s.Id == "added");
    }

    [Property]
    public void With_all_variables_given_only_a_base_image_leaves_something_open(Generated file)
    {
        Assert.Empty(Plan(file.Text, BaseImageProvider.Empty).Targets[0].Unresolved);
        Assert.All(
            Plan(file.Text).Targets[0].Unresolved,
            u => Assert.Equal(UnresolvedReason.FromBaseImage, u.Reason));
    }

    public sealed record Generated(string Text);

    public static class Dockerfiles
    {
        private static readonly string[] Lines =
        [
            "ENV E=e", "ENV E=$A", "ENV A=$E-x", "WORKDIR sub", "WORKDIR /w/$A", "USER 1000", "USER $U", "ARG D=$B", "SHELL [\"sh\"]",
            "RUN --mount=type=secret,id=a true", "RUN --mount=type=secret,id=a,required true", "RUN --mount=type=secret,id=$A,target=rel true",
            "RUN --mount=type=secret,id=$E,env=X true", "RUN --mount=type=secret,id=x_${D:-d},mode=0444 --mount=type=ssh true",
            "RUN --mount=type=secret true", "RUN --mount=type=secret,id=$HOME true", "ONBUILD RUN --mount=type=secret,id=ob_$A,required true",
            "COPY --from=s0 / /", "COPY --from=s1 / /", "RUN --mount=from=s0,target=/m true", "ADD https://example.com/$A.git /x", "\u00e4 malformed \"",
        ];

        public static Arbitrary<Generated> File() => Gen.Choose(1, 3)
            .SelectMany(Stages)
            .Select(stages => new Generated("ARG A=global\n" + string.Concat(stages)))
            .ToArbitrary();

        private static Gen<IEnumerable<string>> Stages(int count) => Gen.CollectToSequence(Enumerable.Range(0, count), i => Stage(i, count));

        private static Gen<string> Stage(int index, int count) =>
            from based in Gen.Choose(-1, index - 1)
            from lines in Gen.ListOf(Gen.Elements(Lines))
            let name = index == count - 1 ? "final" : $"s{index}"
            select $"FROM {(based < 0 ? "alpine" : $"s{based}")} AS {name}\nARG A\nARG B\n{string.Concat(lines.Select(l => l + "\n"))}";
    }
}
