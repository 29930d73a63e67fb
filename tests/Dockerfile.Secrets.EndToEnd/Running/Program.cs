using System.Diagnostics;

namespace DockerfileSecrets.EndToEnd.Running;

/// <summary>Runs programs against the engine.</summary>
internal static class Program
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static Task<Outcome> Docker(Workplace place, params string[] arguments) => Run(place, "docker", arguments);

    /// <summary>The tool as it was built, in a process of its own.</summary>
    public static Task<Outcome> Tool(Workplace place, params string[] arguments) =>
        Run(place, "dotnet", [Path.Combine(AppContext.BaseDirectory, "dockerfile-secrets.dll"), .. arguments]);

    public static async Task<Outcome> Run(Workplace place, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = place.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOCKER_HOST"] = Engine.Socket;
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in place.Variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var late = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took longer than {Limit}");
        }

        return new Outcome(process.ExitCode, await output, await error);
    }
}
