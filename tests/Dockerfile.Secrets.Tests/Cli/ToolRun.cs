using System.Runtime.CompilerServices;
using DockerfileSecrets.Cli;
using DockerfileSecrets.Cli.Output;

namespace DockerfileSecrets.Tests.Cli;

/// <summary>A run of the tool inside the test's process.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string Error)
{
    public static ToolRun Of(params string[] arguments) => WithInput([], arguments);

    public static ToolRun WithInput(string input, params string[] arguments) => WithInput(System.Text.Encoding.UTF8.GetBytes(input), arguments);

    public static ToolRun WithInput(byte[] input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = CommandLine.Run(arguments, new ToolConsole(output, error, () => new MemoryStream(input), TextStyle.Plain, TextStyle.Plain)
        {
            Variable = name => name == "FROM_ENVIRONMENT" ? "value" : null,
        });
        return new ToolRun(exit, output.ToString(), error.ToString());
    }

    /// <summary>A file of the repository, by its path from the root.</summary>
    public static string PathOf(string path) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../..", path));

    private static string Here([CallerFilePath] string here = "") => here;
}
