namespace DockerfileSecrets.Benchmarks;

/// <summary>The baseline: what any reader of lines costs at the least.</summary>
internal static class Lines
{
    /// <summary>Enumerates the lines of a text and copies each into a string.</summary>
    public static int Copy(string text)
    {
        var sum = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            sum += line.ToString().Length;
        }

        return sum;
    }
}
