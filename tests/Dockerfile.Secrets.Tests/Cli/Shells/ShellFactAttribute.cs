namespace DockerfileSecrets.Tests.Cli.Shells;

/// <summary>A test that needs a program: skipped, with the reason, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute(string program)
    {
        Program = program;
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
        Skip = isThere ? null : $"{program} is not in PATH";
    }

    public string Program { get; }
}
