namespace DockerfileSecrets;

/// <summary>The ways to look at the sources of supplied secrets.</summary>
public static class SourceInspector
{
    /// <summary>Looks at the variables and files of this process.</summary>
    public static ISourceInspector ThisProcess { get; } = new Supply.ProcessSources(Environment.GetEnvironmentVariable, null);

    /// <summary>Does not look: for a build that runs elsewhere.</summary>
    public static ISourceInspector None { get; } = new Supply.UninspectedSources();

    /// <summary>Looks at variables by a function and at files from a directory.</summary>
    /// <param name="variable">Gives the value of a variable, <see langword="null"/> when it is not set. The value is measured and dropped.</param>
    /// <param name="directory">What relative paths start from; <see langword="null"/> for the current directory.</param>
    /// <returns>The inspector.</returns>
    public static ISourceInspector For(Func<string, string?> variable, string? directory = null)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return new Supply.ProcessSources(variable, directory);
    }
}
