using System.Runtime.CompilerServices;
using DockerfileSecrets.Cli;
using DockerfileSecrets.Cli.Output;

namespace DockerfileSecrets.Tests.Cli;

/// <summary>A run of the tool inside the test's process.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string Error)
{
    public static ToolRun Of(params string[] arguments) => WithInput([], arguments);

    public static ToolRun WithInput(string input, params string[] arguments) => WithInput(System.Text.Encoding.UTF8.GetBytes(input), arguments);

    public static ToolRun WithInput(byte[] input, params string[] arguments) => Run(input, null, arguments);

    /// <summary>A run whose lines may take so many columns.</summary>
    public static ToolRun OnTerminal(int columns, string input, params string[] arguments) => Run(System.Text.Encoding.UTF8.GetBytes(input), columns, arguments);

    private static ToolRun Run(byte[] input, int? columns, string[] arguments)
    {
        var style = TextStyle.Plain with { Columns = columns };
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = CommandLine.Run(arguments, new ToolConsole(output, error, () => new MemoryStream(input), style, style)
        {
            Variable = name => name == "FROM_ENVIRONMENT" ? "value" : null,
        });
        return new ToolRun(exit, output.ToString(), error.ToString());
    }

    /// <summary>A file of the repository, by its path from the root.</summary>
    public static string PathOf(string path) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../..", path));

    private static string Here([CallerFilePath] string here = "") => here;
}
