using DockerfileSecrets.BuildFiles;
using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd;

/// <summary>What is emitted is taken by docker and by bake as it stands, and the build gets what it needs from it.</summary>
public sealed class EmissionTests : IClassFixture<ProbeImage>
{
    // Each step ends in an error when a value is not what is supplied. Ids need quotes in a shell, in CSV, in HCL.
    private const string Dockerfile = $$"""
        FROM {{ProbeImage.Name}} AS first
        RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN,required test "$NPM_TOKEN" = zq9v-npm
        RUN --mount=type=secret,id=netrc,target=/netrc test "$(cat /netrc)" = zq9v-netrc
        FROM {{ProbeImage.Name}}
        COPY --from=first /etc/passwd /etc/first
        ARG QUOTED="it's \"odd\"" BRACED='${x}' LISTED="a,b"
        RUN --mount=type=secret,id=plain.key,required,target=/k test "$(cat /k)" = zq9v-key
        RUN --mount=type=secret,id=$QUOTED,required,target=/k test "$(cat /k)" = zq9v-odd
        RUN --mount=type=secret,id=$BRACED,required,target=/k test "$(cat /k)" = zq9v-variable
        RUN --mount=type=secret,id=$LISTED,required,target=/k test "$(cat /k)" = zq9v-comma

        """;

    private static readonly string[] Sources =
    [
        "--source", "npm_token=env:NPM_TOKEN", "--source", "netrc=file:netrc", "--source", "plain.key=env:PLAIN",
        "--source", "it's \"odd\"=env:ODD", "--source", "${x}=env:VARIABLE", "--source", "a,b=file:a,b",
    ];

    [EngineFact]
    public async Task Docker_builds_with_the_emitted_command()
    {
        using var place = Place();
        var emitted = await Program.Tool(place, ["emit", "--for", "docker", .. Sources, "context"]);
        Assert.True(emitted.ExitCode == 0, emitted.ToString());

        // The engine of the tests has no network for builds: the command is run as it stands, by a docker that adds the flag; nothing is kept.
        var script = "docker() { shift; command docker buildx build --network none --no-cache --output type=cacheonly \"$@\"; }\n" + emitted.Out;
        var built = await Program.Run(place, "sh", "-ec", script);
        Assert.True(built.ExitCode == 0, $"{emitted.Out}\n{built}");
    }

    [EngineTheory]
    [InlineData("bake", "docker-bake.hcl")]
    [InlineData("bake-json", "docker-bake.json")]
    public async Task Bake_prints_what_was_meant_and_builds(string format, string file)
    {
        using var place = Place();
        var emitted = await Program.Tool(place, ["emit", "--for", format, .. Sources, "context"]);
        Assert.True(emitted.ExitCode == 0, emitted.ToString());
        place.Write(file, emitted.Out);

        var printed = await Program.Docker(place, "buildx", "bake", "--print", "-f", file, "app");
        Assert.True(printed.ExitCode == 0, $"{emitted.Out}\n{printed}");
        var supply = Assert.Single(BakeFile.ReadPrinted(printed.Out).Builds, b => b.Name == "app").Supply;
        Assert.True(supply.IsComplete);
        Assert.Equal(
            ["${x}: VARIABLE", "a,b: a,b", "it's \"odd\": ODD", "netrc: netrc", "npm_token: NPM_TOKEN", "plain.key: PLAIN"],
            supply.Secrets.Select(s => $"{s.Id}: {s.Source}").Order(StringComparer.Ordinal));

        place.Write("network.hcl", "target \"app\" {\n  network = \"none\"\n  output = [\"type=cacheonly\"]\n}\n");
        var built = await Program.Docker(place, "buildx", "bake", "--allow", "fs.read=" + place.Folder, "--no-cache", "-f", file, "-f", "network.hcl", "app");
        Assert.True(built.ExitCode == 0, $"{emitted.Out}\n{built}");
    }

    private static Workplace Place()
    {
        var place = new Workplace(Dockerfile);
        place.Write("netrc", "zq9v-netrc");
        place.Write("a,b", "zq9v-comma");
        place.Variables["NPM_TOKEN"] = "zq9v-npm";
        place.Variables["PLAIN"] = "zq9v-key";
        place.Variables["ODD"] = "zq9v-odd";
        place.Variables["VARIABLE"] = "zq9v-variable";
        return place;
    }
}
