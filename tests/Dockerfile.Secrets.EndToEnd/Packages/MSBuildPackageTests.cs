namespace DockerfileSecrets.EndToEnd.Packages;

/// <summary>What a project sees that references the package: real builds.</summary>
public sealed class MSBuildPackageTests
{
    private const string Leaks = """
        FROM alpine
        RUN --mount=type=secrt,id=x true
        RUN --mount=type=secret,id=npm,env=NPM echo $NPM
        """;

    private const string Prints = """
        FROM alpine
        RUN --mount=type=secret,id=npm,env=NPM,required echo $NPM
        """;

    private const string Fine = """
        FROM alpine
        RUN --mount=type=secret,id=npm,required test -s /run/secrets/npm
        """;

    private static readonly string[] Check = ["--no-restore", "-t:DockerfileSecretsCheck"];

    [Fact]
    public async Task Findings_are_warnings_and_errors_and_the_project_is_compiled()
    {
        using var consumer = await Restored(Leaks);
        var built = await consumer.Build("--no-restore");
        Assert.Equal(["Dockerfile(2,18): error DFS101", "Dockerfile(3,40): warning DFS303", "Dockerfile(3,45): warning DFS211"], built.Findings);
        Assert.Contains("Did you mean `secret`?", built.Log, StringComparison.Ordinal);
        Assert.Contains("App.dll", built.Log, StringComparison.Ordinal);
        Assert.Equal(1, built.Outcome.ExitCode);
    }

    [Fact]
    public async Task Warnings_do_not_fail_a_build_and_what_did_not_change_is_shown_again_without_the_tool()
    {
        using var consumer = await Restored(Prints);
        string[] expected = ["Dockerfile(2,49): warning DFS303"];
        var first = await consumer.Build("--no-restore");
        Assert.Equal(expected, first.Findings);
        Assert.Equal(0, first.Outcome.ExitCode);

        // The tool cannot run: what is shown was stored.
        string[] withoutTool = [.. Check, "-p:DockerfileSecretsDotnetPath=/there/is/no/host"];
        Assert.Equal(expected, (await consumer.Build(withoutTool)).Findings);

        consumer.Write("Dockerfile", Fine);
        Assert.Empty((await consumer.Build(Check)).Findings);
        consumer.Write("Dockerfile", Prints);
        Assert.Equal(expected, (await consumer.Build(withoutTool)).Findings);

        // A configuration counts from the build on in which it is there.
        consumer.Write(".dockerfile-secrets.toml", "ignore = [\"DFS303\"]");
        Assert.Empty((await consumer.Build(Check)).Findings);
        consumer.Write(".dockerfile-secrets.toml", "[severity]\nDFS303 = \"error\"");
        Assert.Equal(["Dockerfile(2,49): error DFS303"], (await consumer.Build(Check)).Findings);
    }

    [Fact]
    public async Task Clean_removes_what_is_stored()
    {
        using var consumer = await Restored(Prints);
        await consumer.Build(Check);
        Assert.Equal(["Debug/dockerfile-secrets"], Stored());
        await consumer.Dotnet("clean");
        Assert.Empty(Stored());

        string[] Stored() =>
        [
            .. Directory.EnumerateDirectories(consumer.Folder, "dockerfile-secrets", SearchOption.AllDirectories).Select(d => Path.GetRelativePath(Path.Combine(consumer.Folder, "obj"), d)),
        ];
    }

    [Fact]
    public async Task The_properties_of_the_compiler_decide_on_severities()
    {
        using var consumer = await Restored(Leaks);
        Assert.Equal(
            ["Dockerfile(2,18): error DFS101", "Dockerfile(3,40): error DFS303"],
            (await consumer.Build([.. Check, "-p:TreatWarningsAsErrors=true", "-p:NoWarn=CS1591%3BDFS211"])).Findings);
        Assert.Equal(
            ["Dockerfile(2,18): error DFS101", "Dockerfile(3,40): warning DFS303", "Dockerfile(3,45): error DFS211"],
            (await consumer.Build([.. Check, "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=DFS303"])).Findings);
        Assert.Equal(
            ["Dockerfile(2,18): error DFS101", "Dockerfile(3,40): error DFS303", "Dockerfile(3,45): warning DFS211"],
            (await consumer.Build([.. Check, "-p:WarningsAsErrors=DFS303%3BCS0168"])).Findings);
    }

    [Fact]
    public async Task The_properties_of_the_package_decide_on_what_is_checked()
    {
        using var consumer = await Restored(Leaks);
        consumer.Write("bin/Dockerfile", Leaks);
        consumer.Write("node_modules/x/Dockerfile", Leaks);
        consumer.Write("jobs/clean up.Dockerfile", Prints);
        Assert.Equal(
            ["Dockerfile(3,40): warning DFS303", "jobs/clean up.Dockerfile(2,49): warning DFS303"],
            (await consumer.Build([.. Check, "-p:DockerfileSecretsSelect=SecretPrintedToLog%3BDFS211", "-p:DockerfileSecretsIgnore=DFS211"])).Findings);
        Assert.Equal(["Dockerfile(2,18): error DFS101"], (await consumer.Build([.. Check, "-p:DockerfileSecretsMinSeverity=error"])).Findings);
        Assert.Empty((await consumer.Build([.. Check, "-p:EnableDefaultDockerfileSecretsFiles=false"])).Findings);
        Assert.Empty((await consumer.Build("--no-restore", "-p:DockerfileSecretsCheck=false")).Findings);
        Assert.Empty((await consumer.Build("--no-restore", "-p:DesignTimeBuild=true")).Findings);
    }

    [Fact]
    public async Task A_file_says_what_is_different_for_it()
    {
        using var consumer = new Consumer();
        consumer.Write("Dockerfile", "FROM alpine AS first\nFROM alpine AS second\n");
        consumer.Write("job.Dockerfile", "FROM alpine\nRUN --mount=type=secret,id=npm,required test -s /run/secrets/npm\n");
        consumer.Write("old/Dockerfile", Leaks);
        consumer.WriteProject("App.csproj", items: """
            <DockerfileSecretsFile Remove="old/**" />
            <DockerfileSecretsFile Update="Dockerfile" BuildTarget="secnd" />
            <DockerfileSecretsFile Update="job.Dockerfile" Secrets="id=npm,env=NPM_OF_TEST" />
            """);
        await consumer.Dotnet("restore");
        var absent = await consumer.Build(Check);
        Assert.Equal(["Dockerfile(1,1): error DFS057", "job.Dockerfile(2,1): warning DFS407"], absent.Findings);
        Assert.Contains("secnd", absent.Log, StringComparison.Ordinal);

        // Whether a variable is there is looked at each time.
        consumer.Variables["NPM_OF_TEST"] = "value";
        Assert.Single((await consumer.Build(Check)).Findings);
    }

    [Fact]
    public async Task Build_arguments_come_as_they_are_written()
    {
        using var consumer = new Consumer();
        consumer.Write("Dockerfile", "FROM alpine\nARG A\nARG B\nARG C\nRUN --mount=type=secret,id=$A$B$C,mode=x true\n");
        consumer.WriteProject("App.csproj", """
            <TargetFramework>net10.0</TargetFramework>
            <DockerfileSecretsBuildArguments>
              A=1.*?$(x);
              B=it's "b" `id` $HOME %PATH%;
              C
            </DockerfileSecretsBuildArguments>
            """);
        await consumer.Dotnet("restore");
        consumer.Variables["C"] = "of the environment";
        await consumer.Build(Check);
        var call = Assert.Single(Directory.GetFiles(consumer.Folder, "*.arguments", SearchOption.AllDirectories));
        Assert.Equal(["--build-arg=A=1.*?", "--build-arg=B=it's \"b\" `id` $HOME %PATH%", "--build-arg=C"], File.ReadAllLines(call).Where(a => a.StartsWith("--build-arg", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_check_that_cannot_be_made_is_an_error_with_a_way_out()
    {
        using var consumer = await Restored(Prints);
        var without = await consumer.Build([.. Check, "-p:DockerfileSecretsDotnetPath=/there/is/no/host"]);
        Assert.Equal(1, without.Outcome.ExitCode);
        Assert.Matches("App.csproj : error DFSMSB001: The Dockerfiles could not be checked.*/there/is/no/host.*DockerfileSecretsCheck=false", without.Log);

        var noFile = await consumer.Build([.. Check, "-p:DockerfileSecretsConfig=no.toml"]);
        Assert.Matches("App.csproj : error DFSMSB002: .*there is no file .*no.toml", noFile.Log);

        consumer.Write(".dockerfile-secrets.toml", "min-severity = \"error\"\nselct = [\"DFS303\"]\n");
        var wrong = await consumer.Build(Check);
        Assert.Matches(@"\.dockerfile-secrets\.toml\(2,1\): error : there is no key 'selct'; did you mean select\?", wrong.Log);
        Assert.Equal(1, wrong.Outcome.ExitCode);

        // Nothing was stored by the calls that failed.
        File.Delete(Path.Combine(consumer.Folder, ".dockerfile-secrets.toml"));
        Assert.Single((await consumer.Build(Check)).Findings);
    }

    [Fact]
    public async Task What_has_errors_is_not_published()
    {
        using var consumer = await Restored(Leaks);
        var outcome = await consumer.Dotnet("publish", "--no-restore", "-o", "published");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error DFSMSB003", outcome.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(consumer.Folder, "published")));
    }

    /// <summary>A folder with one project, restored, and one Dockerfile. Its name has what shells and MSBuild read as signs.</summary>
    private static async Task<Consumer> Restored(string dockerfile)
    {
        var consumer = new Consumer("it's a $HOME & (ü)");
        consumer.Write("Dockerfile", dockerfile);
        consumer.WriteProject("App.csproj");
        var outcome = await consumer.Dotnet("restore");
        Assert.True(outcome.ExitCode == 0, outcome.ToString());
        return consumer;
    }
}
