namespace DockerfileSecrets.Tests.Cli;

/// <summary>What the arguments and options of <c>plan</c> do, and what it ends with.</summary>
public class PlanCallTests
{
    private const string Variables = "FROM alpine\nARG FROM_ENVIRONMENT\nARG NOT_SET\nRUN --mount=type=secret,id=a_$FROM_ENVIRONMENT --mount=type=secret,id=b_$NOT_SET true\n";

    [Fact]
    public void Json_is_the_document_of_the_library()
    {
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse(MultiStage.Text), new PlanOptions { Target = "test" });

        MultiStage.AssertPlan(plan.ToJson(), "--format", "json", "--target", "test");
    }

    [Fact]
    public void Json_for_several_platforms_is_the_merged_document()
    {
        var plan = SecretPlanner.Plan(
            DockerfileDocument.Parse(MultiStage.Text), [new PlanOptions { Platform = "linux/amd64" }, new PlanOptions { Platform = "linux/arm64" }]);

        MultiStage.AssertPlan(plan.ToJson(), "--format", "json", "--all-targets", "--platform", "linux/amd64,linux/arm64");
    }

    [Fact]
    public void A_build_argument_without_a_value_takes_that_of_the_environment()
    {
        var run = ToolRun.WithInput(Variables, "plan", "-", "--build-arg", "FROM_ENVIRONMENT", "--build-arg", "NOT_SET");

        Assert.Contains("      a_value ", run.Out, StringComparison.Ordinal);
        Assert.Contains("  line 4: id=b_$NOT_SET: no value for NOT_SET; --build-arg would give one\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_configuration_of_the_base_image_resolves_what_hangs_on_it()
    {
        const string Text = "FROM alpine\nRUN --mount=type=secret,id=a_$X,target=t true\n";
        using var directory = new TemporaryDirectory();
        var inspected = directory.Write("inspected.json", """[{"RepoTags":["alpine:latest"],"Config":{"Env":["X=1"],"WorkingDir":"/w"}}]""");

        var known = ToolRun.WithInput(Text, "plan", "-", "--base-image-config", inspected);

        Assert.Contains("a_1  optional  file /w/t\n", known.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Not known", known.Out, StringComparison.Ordinal);
        Assert.Contains("  line 2: id=a_$X: the base image may set X", ToolRun.WithInput(Text, "plan", "-").Out, StringComparison.Ordinal);
        var wrong = ToolRun.WithInput(Text, "plan", "-", "--base-image-config", directory.Write("wrong.json", "{}"));
        Assert.EndsWith("is not what `docker image inspect` prints: an array with an object for each image\n", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(2, wrong.ExitCode);
    }

    [Fact]
    public void A_directory_finds_a_Dockerfile_then_a_Containerfile()
    {
        using var directory = new TemporaryDirectory();
        Assert.Equal(
            new ToolRun(2, "", $"dockerfile-secrets: there is no Dockerfile and no Containerfile in {directory.Path}\n"), ToolRun.Of("plan", directory.Path));

        directory.Write("Containerfile", "FROM a\nRUN --mount=type=secret,id=a,env=A true\n");
        Assert.Contains(
            $"docker build -f {directory.Path}/Containerfile --secret id=a,env=A {directory.Path}\n", ToolRun.Of("plan", directory.Path).Out, StringComparison.Ordinal);

        directory.Write("Dockerfile", "FROM a\nRUN --mount=type=secret,id=b,env=B true\n");
        Assert.Contains($"docker build --secret id=b,env=B {directory.Path}\n", ToolRun.Of("plan", directory.Path).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tset", "No stage is named `tset`. Did you mean `test`? The stages are base, deps, test.")]
    [InlineData("3", "No stage is named `3`. Name one with `FROM image AS name`. The stages are base, deps, test.")]
    public void An_unknown_target_is_a_wrong_call(string target, string error) =>
        Assert.Equal(new ToolRun(2, "", $"dockerfile-secrets: {error}\n"), ToolRun.WithInput(MultiStage.Text, "plan", "-", "--target", target));

    [Theory]
    [InlineData("", 1)]
    [InlineData("--target fine", 0)]
    [InlineData("--all-targets", 1)]
    [InlineData("--platform linux/amd64,linux/arm64", 1)]
    [InlineData("--format outline", 1)]
    public void An_error_counts_where_the_target_meets_it_and_is_told_once(string options, int exit)
    {
        const string Text = "FROM a AS fine\nFROM a\nARG N=x\nRUN --mount=type=secret,id=a,mode=$N true\n";

        var run = ToolRun.WithInput(Text, ["plan", "-", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Single(run.Error.Split('\n'), line => line.StartsWith("<stdin>:4:", StringComparison.Ordinal));
        Assert.Equal(exit, run.ExitCode);
    }

    [Fact]
    public void Values_of_build_arguments_with_the_name_of_a_secret_are_not_printed()
    {
        foreach (var format in new[] { "text", "json", "markdown", "mermaid", "dot", "outline" })
        {
            var run = ToolRun.WithInput(
                "FROM a\nARG NPM_TOKEN\nRUN --mount=type=secret,id=a true\n", "plan", "-", "--format", format, "--build-arg", "NPM_TOKEN=s3cret");

            Assert.DoesNotContain("s3cret", run.Out + run.Error, StringComparison.Ordinal);
        }
    }

    private sealed class TemporaryDirectory : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("plan-").FullName.Replace('\\', '/');

        public string Write(string name, string text)
        {
            File.WriteAllText(Path + "/" + name, text);
            return Path + "/" + name;
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
