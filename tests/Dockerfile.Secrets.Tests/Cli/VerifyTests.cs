using System.Text.Json;
using DockerfileSecrets.Tests.Images;

namespace DockerfileSecrets.Tests.Cli;

public sealed class VerifyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Every_format_says_what_was_found_and_never_the_value(string format)
    {
        var (image, secret) = Write(TestImage.Value);
        var run = ToolRun.Of(["verify", image, "--secret", secret, "--format", format]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("npm_token", run.Out, StringComparison.Ordinal);
        Assert.Contains("app/key", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(TestImage.Value[..12], run.Out + run.Error, StringComparison.Ordinal);
        if (format != "text")
        {
            Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(run.Out).RootElement.ValueKind);
        }
    }

    [Fact]
    public void The_exit_code_tells_clean_from_unreadable_and_weak()
    {
        var (image, secret) = Write("nothing");
        Assert.Equal(0, ToolRun.Of(["verify", image, "--secret", secret]).ExitCode);
        Assert.Equal(2, ToolRun.Of(["verify", image + ".none", "--secret", secret]).ExitCode);
        File.WriteAllText(Path.Combine(_folder, "weak"), "abc123");
        var weak = "id=weak,src=" + Path.Combine(_folder, "weak");
        Assert.Equal(2, ToolRun.Of(["verify", image, "--secret", weak]).ExitCode);
        Assert.Equal(0, ToolRun.Of(["verify", image, "--secret", weak, "--force"]).ExitCode);
    }

    private (string Image, string Secret) Write(string content)
    {
        var image = Path.Combine(_folder, "image.tar");
        File.WriteAllBytes(image, new TestImage().Layer("app/key", content).Oci());
        File.WriteAllText(Path.Combine(_folder, "token"), TestImage.Value + "\n");
        return (image, "id=npm_token,src=" + Path.Combine(_folder, "token"));
    }
}
