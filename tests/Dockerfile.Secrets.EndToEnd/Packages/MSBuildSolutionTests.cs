using System.IO.Compression;

namespace DockerfileSecrets.EndToEnd.Packages;

/// <summary>The package among other projects, and what is in it.</summary>
public sealed class MSBuildSolutionTests
{
    private const string Prints = "FROM alpine\nRUN --mount=type=secret,id=npm,env=NPM,required echo $NPM\n";

    private const string Frameworks = "<TargetFrameworks>net10.0;net8.0</TargetFrameworks>";

    [Fact]
    public async Task A_solution_that_is_built_in_parallel_shows_each_finding_once()
    {
        using var consumer = new Consumer();
        string[] projects = ["A", "B", "C", "D"];
        foreach (var project in projects)
        {
            consumer.Write($"{project}/Dockerfile", Prints);
        }

        // A and B are for two frameworks, C references both of them, D is for one.
        consumer.WriteProject("A/A.csproj", Frameworks);
        consumer.WriteProject("B/B.csproj", Frameworks);
        consumer.WriteProject("C/C.csproj", Frameworks, """<ProjectReference Include="../A/A.csproj" /><ProjectReference Include="../B/B.csproj" />""");
        consumer.WriteProject("D/D.csproj");
        consumer.Write("All.slnx", $"<Solution>{string.Concat(projects.Select(p => $"<Project Path=\"{p}/{p}.csproj\" />"))}</Solution>");
        var restored = await consumer.Dotnet("restore", "All.slnx");
        Assert.True(restored.ExitCode == 0, restored.ToString());

        string[] all = ["A/Dockerfile(2,49): warning DFS303", "B/Dockerfile(2,49): warning DFS303", "C/Dockerfile(2,49): warning DFS303", "D/Dockerfile(2,49): warning DFS303"];
        var first = await consumer.Build("All.slnx", "--no-restore", "-m");
        Assert.True(all.SequenceEqual(first.Findings.Order(StringComparer.Ordinal)), first.Outcome.ToString());
        var second = await consumer.Build("All.slnx", "--no-restore", "-m");
        Assert.Equal(all, second.Findings.Order(StringComparer.Ordinal));

        // One framework of one project: itself and what it references.
        var one = await consumer.Build("C/C.csproj", "--no-restore", "-f", "net8.0");
        Assert.Equal(all[..3], one.Findings.Order(StringComparer.Ordinal));

        // The severities of the compiler count in the outer build too.
        var silent = await consumer.Build("A/A.csproj", "--no-restore", "-p:NoWarn=DFS303");
        Assert.Empty(silent.Findings);
    }

    [Fact]
    public async Task It_does_not_reach_those_who_reference_the_project()
    {
        using var consumer = new Consumer();
        consumer.WriteProject("Library/Library.csproj");
        consumer.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>
            </Project>
            """);
        consumer.Write("App/Dockerfile", Prints);
        Assert.Empty((await consumer.Build("App/App.csproj")).Findings);
    }

    [Fact]
    public async Task The_sample_shows_what_its_page_says()
    {
        using var consumer = new Consumer();
        var sample = Path.Combine(PackedPackages.Repository, "samples", "msbuild");
        // Where the packages come from is the consumer's own: the sample's names the folder of a clone.
        foreach (var file in Directory.GetFiles(sample).Where(f => Path.GetFileName(f) != "nuget.config"))
        {
            File.Copy(file, Path.Combine(consumer.Folder, Path.GetFileName(file)), overwrite: true);
        }

        var built = await consumer.Build();
        var page = await File.ReadAllTextAsync(Path.Combine(sample, "README.md"));
        var said = page.ReplaceLineEndings("\n").Split("```")[1]["text\n".Length..];
        var lines = built.Log.Split('\n').Where(line => line.Contains("DFS", StringComparison.Ordinal)).Select(line => Path.GetRelativePath(consumer.Folder, line.Split(" [")[0]));
        Assert.Equal(said, string.Concat(lines.Select(line => line + "\n")));
        Assert.Equal(1, built.Outcome.ExitCode);
    }

    [Fact]
    public void Nothing_of_it_is_loaded_into_MSBuild_or_referenced()
    {
        using var package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(PackedPackages.Folder, "Dockerfile.Secrets.MSBuild.*.nupkg")));
        var assemblies = package.Entries.Where(e => e.FullName.EndsWith(".dll", StringComparison.Ordinal)).Select(e => e.FullName).ToList();
        Assert.Contains("tools/net10.0/dockerfile-secrets.dll", assemblies);
        Assert.All(assemblies, name => Assert.StartsWith("tools/net10.0/", name, StringComparison.Ordinal));
        foreach (var targets in package.Entries.Where(e => e.FullName.StartsWith("build", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(targets.Open());
            var text = reader.ReadToEnd();
            Assert.DoesNotContain("UsingTask", text, StringComparison.Ordinal);
            Assert.DoesNotContain("TaskFactory", text, StringComparison.Ordinal);
        }
    }
}
