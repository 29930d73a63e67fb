using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DockerfileSecrets.Cli.Commands;

/// <summary>The help of System.CommandLine, which knows no examples, with the examples of the command behind it.</summary>
internal sealed class HelpWithExamples(HelpAction help, ToolConsole console, IReadOnlyDictionary<Command, string> examples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = console.OutStyle.Room(0);
        help.Invoke(parseResult);
        console.Out.WriteLine(examples[parseResult.CommandResult.Command].ReplaceLineEndings("\n"));
        return ExitCode.Fine;
    }
}
