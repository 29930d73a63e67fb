using DockerfileSecrets.Tests.Images;

namespace DockerfileSecrets.Tests.Cli;

/// <summary>Where verify takes the values from, and what it says when it gets none.</summary>
public sealed class VerifyValueTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly string _image;

    public VerifyValueTests()
    {
        _image = Path.Combine(_folder, "image.tar");
        File.WriteAllBytes(_image, new TestImage().Layer("app/key", TestImage.Value).Oci());
        File.WriteAllText(Path.Combine(_folder, "to,ken"), TestImage.Value + "\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Flags_are_read_as_docker_reads_them()
    {
        // Quotes of CSV, keys in any case, type=file, and the variable before the file.
        Assert.Equal(1, ToolRun.Of("verify", _image, "--secret", $"ID=t,\"SRC={_folder}/to,ken\"").ExitCode);
        Assert.Equal(1, ToolRun.Of("verify", _image, "--secret", $"type=file,id=t,\"source={_folder}/to,ken\"").ExitCode);
        var variable = ToolRun.Of("verify", _image, "--force", "--secret", "id=FROM_ENVIRONMENT");
        Assert.Equal(0, variable.ExitCode);
        Assert.Contains("1 value", variable.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3cretWord9Zk3x9Qw7", "DFS411", "a field is no key=value")]
    [InlineData("s3cretWord9Zk3x9Qw7=", "DFS412", "the keys are")]
    [InlineData("id=x,type=s3cretWord9Zk3x9Qw7", "DFS413", "neither file nor env")]
    [InlineData("env=s3cretWord9Zk3x9Qw7", "DFS414", "no id")]
    [InlineData("id=x,\"src=s3cretWord9Zk3x9Qw7", "DFS410", "no CSV record")]
    [InlineData("id=x,scr=y", "DFS412", "did you mean src?")]
    public void A_wrong_flag_is_named_by_its_number_and_never_shown(string flag, string code, string what)
    {
        var run = ToolRun.Of("verify", _image, "--secret", flag);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"dockerfile-secrets: {code}: --secret number 1 is wrong: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(what, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cretword", run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("id=x,env=NOT_THERE", "the variable NOT_THERE of secret 'x' is not set")]
    [InlineData("id=x,src=/not/there", "cannot read /not/there of secret 'x': no such directory")]
    [InlineData("id=NOT_THERE", "neither a variable nor a file of that name")]
    public void A_value_that_is_not_there_is_said(string flag, string what)
    {
        var run = ToolRun.Of("verify", _image, "--secret", flag);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(what, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--value-stdin=token", "'token'")]
    [InlineData("--value-stdin", "'stdin'")]
    public void Standard_input_is_a_value(string option, string id)
    {
        var run = ToolRun.WithInput(TestImage.Value + "\n", "verify", _image, option);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(id, run.Out, StringComparison.Ordinal);
        Assert.Equal(2, ToolRun.WithInput("", "verify", _image, option).ExitCode);
    }

    [Fact]
    public void Every_required_secret_of_a_plan_needs_a_value_and_optional_ones_are_remarked()
    {
        var plan = Plan("RUN --mount=type=secret,id=npm,required=true true\nRUN --mount=type=secret,id=other true\n");
        var lacking = ToolRun.Of("verify", _image, "--plan", plan);
        Assert.Equal(2, lacking.ExitCode);
        Assert.Contains("secret 'npm' has no value", lacking.Error, StringComparison.Ordinal);
        var run = ToolRun.Of("verify", _image, "--plan", plan, "--secret", $"id=npm,\"src={_folder}/to,ken\"");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'npm' (plain)", run.Out, StringComparison.Ordinal);
        Assert.Contains("not looked for, and not required by the build: secret 'other'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_is_none_is_said()
    {
        var run = ToolRun.Of("verify", _image, "--plan", Path.Combine(_folder, "to,ken"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is no plan", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(TestImage.Value[..8], run.Error, StringComparison.Ordinal);
        Assert.Equal(2, ToolRun.Of("verify", _image, "--plan", Path.Combine(_folder, "none.json")).ExitCode);
    }

    [Fact]
    public void A_platform_that_is_not_there_is_an_error()
    {
        Assert.Equal(0, ToolRun.WithInput("notInThere55Zq", "verify", _image, "--value-stdin", "--platform", "linux/amd64").ExitCode);
        var run = ToolRun.WithInput("notInThere55Zq", "verify", _image, "--value-stdin", "--platform", "linux/s390x");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("linux/s390x", run.Error, StringComparison.Ordinal);
    }

    private string Plan(string instructions)
    {
        var dockerfile = Path.Combine(_folder, "Dockerfile");
        File.WriteAllText(dockerfile, "FROM scratch\n" + instructions);
        var plan = Path.Combine(_folder, "plan.json");
        File.WriteAllText(plan, ToolRun.Of("plan", "--format", "json", dockerfile).Out);
        return plan;
    }
}
