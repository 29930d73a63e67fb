using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace DockerfileSecrets.Cli.Commands;

/// <summary>Prints the version. The action of System.CommandLine would print that of the process: of the test runner, in tests.</summary>
internal sealed class VersionAction(ToolConsole console) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        // Behind the plus sign stands the commit.
        console.Out.WriteLine(version.Split('+')[0]);
        return ExitCode.Fine;
    }
}
