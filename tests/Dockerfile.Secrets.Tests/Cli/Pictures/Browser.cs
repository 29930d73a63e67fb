using System.Diagnostics;

namespace DockerfileSecrets.Tests.Cli.Pictures;

/// <summary>A headless Chromium with an empty profile and without network.</summary>
internal static class Browser
{
    public static string? Program { get; } = (string?[])[Environment.GetEnvironmentVariable("CHROMIUM"), .. Names().SelectMany(Places)] is var all
        ? all.FirstOrDefault(File.Exists)
        : null;

    /// <summary>What the page becomes, and what the browser says of it: errors, warnings, refused requests.</summary>
    public static (string Page, string[] Console) Open(string page)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("page.html", page);
        var (output, error) = Run(folder, "--dump-dom", file);
        return (output, [.. error.Split('\n').Where(line => line.Contains(":CONSOLE", StringComparison.Ordinal))]);
    }

    /// <summary>Writes what a page looks like.</summary>
    public static byte[] Screenshot(string page, string size)
    {
        using var folder = new TemporaryFolder();
        var picture = Path.Combine(folder.Path, "picture.png");
        Run(folder, $"--screenshot={picture}", $"--window-size={size}", folder.Write("page.html", page));
        return File.ReadAllBytes(picture);
    }

    private static (string Out, string Error) Run(TemporaryFolder folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] flags =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--enable-logging=stderr", $"--user-data-dir={folder.Path}/profile",
        ];
        foreach (var argument in flags.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("the browser did not end");
        }

        return (output.Result, error.Result);
    }

    private static string[] Names() => ["chromium", "chromium-browser", "google-chrome"];

    private static IEnumerable<string> Places(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, name));
}
