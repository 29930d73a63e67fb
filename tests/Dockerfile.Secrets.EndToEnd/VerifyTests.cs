using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd;

/// <summary>A value that a real build left in an image is found in it, from the engine and from what <c>docker save</c> wrote; none is found where none is.</summary>
public sealed class VerifyTests : IClassFixture<ProbeImage>
{
    private const string Value = "zq9vKx71TnWmB4rLs0Yd";

    [EngineTheory]
    [InlineData("clean", "test -s /run/secrets/tok", 0)]
    [InlineData("copied", "busybox cp /run/secrets/tok /leaked", 1)]
    [InlineData("encoded", "busybox base64 /run/secrets/tok > /leaked", 1)]
    [InlineData("deleted", "busybox cp /run/secrets/tok /leaked\nRUN busybox rm /leaked", 1)]
    public async Task An_image_is_verified(string name, string command, int expected)
    {
        using var place = new Workplace($"FROM {ProbeImage.Name}\nRUN --mount=type=secret,id=tok,required {command}\n");
        place.Write("value", Value);
        var image = "dockerfile-secrets-verified-" + name;
        var built = await Program.Docker(place, "buildx", "build", "--network", "none", "--no-cache", "--secret", "id=tok,src=value", "-t", image, "context");
        Assert.True(built.ExitCode == 0, built.ToString());
        var saved = await Program.Docker(place, "save", "-o", "image.tar", image);
        Assert.True(saved.ExitCode == 0, saved.ToString());

        foreach (var source in new[] { "docker-archive:image.tar", "image.tar", "docker-daemon:" + image })
        {
            var verified = await Program.Tool(place, "verify", source, "--secret", "id=tok,src=value");
            Assert.True(verified.ExitCode == expected, $"{source}\n{verified}");
            Assert.Equal(expected == 1, verified.Out.Contains("tok", StringComparison.Ordinal) && verified.Out.Contains("leaked", StringComparison.Ordinal));
            Assert.DoesNotContain(Value, verified.Out + verified.Error, StringComparison.Ordinal);
        }

        await Program.Docker(place, "image", "rm", image);
    }

    [EngineFact]
    public async Task An_image_that_is_not_there_is_said_to_be_unreadable()
    {
        using var place = new Workplace("");
        place.Write("value", Value);
        var verified = await Program.Tool(place, "verify", "docker-daemon:dockerfile-secrets-nowhere", "--secret", "id=tok,src=value");
        Assert.True(verified.ExitCode == 2, verified.ToString());
        Assert.Contains("dockerfile-secrets-nowhere", verified.Error, StringComparison.Ordinal);
    }
}
