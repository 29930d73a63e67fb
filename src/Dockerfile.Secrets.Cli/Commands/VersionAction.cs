using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace DockerfileSecrets.Cli.Commands;

/// <summary>Prints the version. The action of System.CommandLine would print that of the process: of the test runner, in tests.</summary>
internal sealed class VersionAction(ToolConsole console) : SynchronousCommandLineAction
{
    /// <summary>The version without the commit, which stands behind the plus sign.</summary>
    public static string Version => typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        console.Out.WriteLine(Version);
        return ExitCode.Fine;
    }
}
