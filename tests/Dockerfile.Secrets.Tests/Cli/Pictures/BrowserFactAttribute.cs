namespace DockerfileSecrets.Tests.Cli.Pictures;

/// <summary>A test that needs a browser: skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        Skip = Browser.Program is null ? "no chromium, chromium-browser or google-chrome in PATH, and CHROMIUM names none" : null;
    }
}
