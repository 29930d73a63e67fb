using System.Diagnostics;

namespace DockerfileSecrets.Fuzzing;

/// <summary>Gives a target many inputs, and keeps those that fail.</summary>
internal static class FuzzRun
{
    private const int MostFailures = 5;

    /// <summary>Runs a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="inputs">How many inputs.</param>
    /// <param name="seed">What the inputs depend on.</param>
    /// <param name="failures">The folder that inputs which fail are written to.</param>
    /// <returns>How many failed.</returns>
    public static int Of(FuzzTarget target, int inputs, int seed, string failures)
    {
        var mutation = new Mutation(target, seed);
        var (failed, slowest, all) = (0, TimeSpan.Zero, Stopwatch.StartNew());
        for (var number = 0; number < inputs && failed < MostFailures; number++)
        {
            var input = mutation.Next();
            var start = Stopwatch.GetTimestamp();
            try
            {
                target.Check(input);
            }
            catch (Exception exception)
            {
                // Whatever is thrown is the finding; the input is kept, and the run goes on to others.
                failed++;
                Directory.CreateDirectory(failures);
                var file = Path.Combine(failures, $"{target.Name}-{seed}-{number}");
                File.WriteAllBytes(file, input);
                Console.WriteLine($"{target.Name}: {exception.GetType().Name}: {exception.Message}\n{exception.StackTrace?.Split('\n').FirstOrDefault()}\n  {file}");
            }

            var took = Stopwatch.GetElapsedTime(start);
            slowest = took > slowest ? took : slowest;
        }

        Console.WriteLine($"{target.Name}: {inputs:N0} inputs, {failed} failed, {all.Elapsed.TotalSeconds:N0} s, the slowest {slowest.TotalMilliseconds:N0} ms");
        return failed;
    }
}
