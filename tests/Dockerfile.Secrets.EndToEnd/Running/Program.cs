using System.Diagnostics;

namespace DockerfileSecrets.EndToEnd.Running;

/// <summary>Runs programs, most of them against the engine.</summary>
internal static class Program
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static Task<Outcome> Docker(Workplace place, params string[] arguments) => Run(place, "docker", arguments);

    /// <summary>The tool as it was built, in a process of its own.</summary>
    public static Task<Outcome> Tool(Workplace place, params string[] arguments) =>
        Run(place, "dotnet", [Path.Combine(AppContext.BaseDirectory, "dockerfile-secrets.dll"), .. arguments]);

    /// <summary>Runs a program in the folder of a test.</summary>
    public static Task<Outcome> Run(Workplace place, string program, params string[] arguments) =>
        Run(place.Folder, new Dictionary<string, string?>(place.Variables) { ["DOCKER_HOST"] = Engine.Socket }, Limit, program, arguments);

    /// <summary>Runs a program in a folder; variables whose value is null are taken away.</summary>
    public static async Task<Outcome> Run(string folder, IReadOnlyDictionary<string, string?> variables, TimeSpan limit, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var late = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took longer than {limit}");
        }

        return new Outcome(process.ExitCode, await output, await error);
    }
}
