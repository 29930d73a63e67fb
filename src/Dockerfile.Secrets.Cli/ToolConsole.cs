namespace DockerfileSecrets.Cli;

/// <summary>What a command reads from and writes to, so that tests run it without a process.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="OpenInput">Opens standard input: bytes, since the text may not be valid UTF-8.</param>
/// <param name="OutStyle">How standard output is coloured, and how wide it is.</param>
/// <param name="ErrorStyle">How standard error is coloured, and how wide it is.</param>
internal sealed record ToolConsole(
    TextWriter Out,
    TextWriter Error,
    Func<Stream> OpenInput,
    Output.TextStyle OutStyle,
    Output.TextStyle ErrorStyle)
{
    public const string ToolName = "dockerfile-secrets";

    /// <summary>Finds a variable of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Whether standard error shows a person how far long work is: a terminal that can move its cursor, and no build server.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Runs a program on the process's own input and output, and gives its exit code; <see langword="null"/> when it cannot be started.</summary>
    public Func<string, IReadOnlyList<string>, int?> RunProgram { get; init; } = Building.ChildProgram.Run;

    /// <summary>Runs a program in a directory and gives what it wrote; <see langword="null"/> when it cannot be started.</summary>
    public Func<string, IReadOnlyList<string>, string, ProgramAnswer?> AskProgram { get; init; } = Building.ChildProgram.Ask;

    public static ToolConsole OfProcess()
    {
        // Windows would write the code page of the terminal, and \r\n: the same input gives the same bytes everywhere.
        var utf8 = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = utf8;
        }

        return new ToolConsole(
            new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n" },
            Console.OpenStandardInput,
            Output.TextStyle.For(!Console.IsOutputRedirected) with { Columns = Output.TerminalWidth.Of(!Console.IsOutputRedirected) },
            Output.TextStyle.For(!Console.IsErrorRedirected) with { Columns = Output.TerminalWidth.Of(!Console.IsErrorRedirected) })
        {
            ShowsProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")),
        };
    }

    /// <summary>Writes a message about the call itself, not about the Dockerfile: a line that is safe for a terminal, whatever names it repeats.</summary>
    public void Complain(string message) => Error.WriteLine($"{ToolName}: {Output.VisibleText.Of(message)}");
}

/// <summary>What a program said.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Out">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ProgramAnswer(int ExitCode, string Out, string Error);
