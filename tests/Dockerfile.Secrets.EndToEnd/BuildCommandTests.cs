using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd;

/// <summary><c>dockerfile-secrets build</c> builds as docker does, and stops before it where docker would stop late.</summary>
public sealed class BuildCommandTests : IClassFixture<ProbeImage>
{
    private const string Value = "zq9v-built";

    private const string Dockerfile = $"""
        FROM {ProbeImage.Name}
        RUN --mount=type=secret,id=tok,env=TOK,required test "$TOK" = {Value}
        RUN --mount=type=secret,id=opt,target=/opt test ! -e /opt

        """;

    private static readonly string[] Quiet = ["--network", "none", "--no-cache", "--output", "type=cacheonly", "--progress", "plain"];

    [EngineFact]
    public async Task A_build_with_its_secret_succeeds()
    {
        using var place = new Workplace(Dockerfile);
        place.Write("value", Value);
        var built = await Program.Tool(place, ["build", .. Quiet, "--secret", "id=tok,src=value", "context"]);
        Assert.True(built.ExitCode == 0, built.ToString());
        Assert.Contains("RUN --mount=type=secret,id=opt", built.Error, StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task An_id_alone_is_found_in_the_variables()
    {
        using var place = new Workplace(Dockerfile);
        place.Variables["tok"] = Value;
        var built = await Program.Tool(place, ["build", .. Quiet, "--secret", "id=tok", "context"]);
        Assert.True(built.ExitCode == 0, built.ToString());
    }

    [EngineFact]
    public async Task Without_a_required_secret_docker_is_not_started()
    {
        using var place = new Workplace(Dockerfile);
        var built = await Program.Tool(place, ["build", .. Quiet, "context"]);
        Assert.Equal(3, built.ExitCode);
        Assert.Contains("The secret `tok` is required in line 2 and is not supplied", built.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("load build definition", built.Error, StringComparison.Ordinal);

        // And docker itself would have stopped there.
        var stopped = await Program.Docker(place, ["buildx", "build", .. Quiet, "context"]);
        Assert.NotEqual(0, stopped.ExitCode);
        Assert.Contains("secret tok: not found", stopped.Error, StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task A_failing_step_gives_the_exit_code_of_docker()
    {
        using var place = new Workplace(Dockerfile);
        place.Write("value", "zq9v-other");
        string[] arguments = [.. Quiet, "--secret", "id=tok,src=value", "context"];
        var ours = await Program.Tool(place, ["build", .. arguments]);
        var dockers = await Program.Docker(place, ["buildx", "build", .. arguments]);
        Assert.NotEqual(0, dockers.ExitCode);
        Assert.Equal(dockers.ExitCode, ours.ExitCode);
    }
}
