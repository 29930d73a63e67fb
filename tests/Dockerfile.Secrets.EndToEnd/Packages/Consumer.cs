using System.Text.RegularExpressions;
using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd.Packages;

/// <summary>A folder with projects that reference the packed packages, as a user has it: own package folder, no source in the network.</summary>
internal sealed partial class Consumer : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    private readonly string _root = Directory.CreateTempSubdirectory("dockerfile-secrets-").FullName;

    /// <param name="folder">The name of the folder of the projects.</param>
    public Consumer(string folder = "consumer")
    {
        Folder = Path.Combine(_root, folder);
        Directory.CreateDirectory(Folder);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{PackedPackages.Folder}" />
                <add key="unpacked" value="{PackedPackages.Unpacked}" />
              </packageSources>
            </configuration>
            """);
        Write("Program.cs", "internal static class Program { private static void Main() { } }");
    }

    public string Folder { get; }

    /// <summary>The variables that programs see besides those of the tests.</summary>
    public Dictionary<string, string?> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>A project that checks its Dockerfiles.</summary>
    public void WriteProject(string name, string properties = "<TargetFramework>net10.0</TargetFramework>", string items = "") => Write(name, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <UseAppHost>false</UseAppHost>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Dockerfile.Secrets.MSBuild" Version="{PackedPackages.Version}" PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>
        """);

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs <c>dotnet</c> in the folder.</summary>
    public Task<Outcome> Dotnet(params string[] arguments) => Run("dotnet", arguments);

    /// <summary>Runs a program in the folder.</summary>
    public Task<Outcome> Run(string program, params string[] arguments)
    {
        Variables["NUGET_PACKAGES"] = Path.Combine(_root, "packages");
        Variables["MSBUILDDISABLENODEREUSE"] = "1";
        Variables["UseSharedCompilation"] = "false";
        Variables["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        Variables["MSBUILDTERMINALLOGGER"] = "off";
        return Program.Run(Folder, Variables, Limit, program, arguments);
    }

    /// <summary>Builds, and gives what was found: <c>Dockerfile(2,18): error DFS101</c>, in the order of the log.</summary>
    public async Task<Built> Build(params string[] arguments)
    {
        var outcome = await Dotnet(["build", "-nologo", "-v:m", "-clp:NoSummary", .. arguments]);
        var text = outcome.Out.ReplaceLineEndings("\n");

        // The console sums up at the end what it has shown.
        text = text.Split("\nBuild FAILED", 2)[0].Split("\nBuild succeeded", 2)[0];
        var findings = FindingLine().Matches(text).Select(m => $"{Path.GetRelativePath(Folder, m.Groups["file"].Value)}{m.Groups["place"].Value}{m.Groups["rest"].Value}");
        return new Built(outcome, text, [.. findings]);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [GeneratedRegex(@"^ *(?<file>/.*?)(?<place>\([0-9]+,[0-9]+),[0-9]+,[0-9]+(?<rest>\): (error|warning) DFS[0-9]+)(?=:)", RegexOptions.Multiline)]
    private static partial Regex FindingLine();
}

/// <summary>What came of a build.</summary>
/// <param name="Outcome">The process.</param>
/// <param name="Log">Its log, without the summary at the end.</param>
/// <param name="Findings">What it says of Dockerfiles.</param>
internal sealed record Built(Outcome Outcome, string Log, string[] Findings);
