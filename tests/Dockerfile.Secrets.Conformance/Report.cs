namespace DockerfileSecrets.Conformance;

/// <summary>Runs every suite over a folder and writes what came out.</summary>
internal static class Report
{
    private const int ShownFailures = 10;

    /// <returns>Whether nothing failed; a file that is not there is no failure.</returns>
    public static bool Write(string folder, TextWriter output)
    {
        var passed = true;
        foreach (var suite in Suite.All)
        {
            if (suite.Run(folder) is not { } result)
            {
                output.WriteLine($"{suite.Name}: not there");
                continue;
            }

            output.WriteLine(result);
            foreach (var failure in result.Failures.Take(ShownFailures))
            {
                output.WriteLine($"  {failure}");
            }

            if (result.Failures.Count > ShownFailures)
            {
                output.WriteLine($"  and {result.Failures.Count - ShownFailures} more");
            }

            if (suite.Name.StartsWith("flow", StringComparison.Ordinal))
            {
                FlowFigures.Write(suite.Name, Path.Combine(folder, suite.FileName), output);
            }

            passed &= result.Passed;
        }

        return passed;
    }
}
