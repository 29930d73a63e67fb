using System.Globalization;

namespace DockerfileSecrets.Benchmarks;

/// <summary>Whether 10 MB of every shape cost about ten times what 1 MB does, and what against the copying of every line. Processor time, the
/// least of all rounds.</summary>
internal static class ShapeRatios
{
    private const int Small = 1_000_000;
    private const int Large = 10_000_000;

    public static void Print(int rounds, bool plans)
    {
        Func<string, int> run = plans
            ? text => SecretPlanner.Plan(DockerfileDocument.Parse(text)).Targets.Length
            : text => Visit.All(DockerfileDocument.Parse(text));
        Write($"{(plans ? "parse and plan" : "parse and visit all")}, {rounds} rounds, .NET {Environment.Version}");
        Write($"| shape | ms for 10 MB | times 1 MB | times the copying | MB/s | bytes allocated per character |");
        Write($"|---|---:|---:|---:|---:|---:|");
        foreach (var shape in Enum.GetValues<Shape>())
        {
            var small = Shapes.Make(shape, Small);
            var large = Shapes.Make(shape, Large);
            var least = (Small: double.MaxValue, Large: double.MaxValue, Copy: double.MaxValue);
            long allocated = 0;
            for (var round = 0; round < rounds; round++)
            {
                least.Copy = Math.Min(least.Copy, Time(Lines.Copy, large));
                for (var i = 0; i < 5; i++)
                {
                    least.Small = Math.Min(least.Small, Time(run, small));
                }

                var before = GC.GetAllocatedBytesForCurrentThread();
                least.Large = Math.Min(least.Large, Time(run, large));
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }

            Write($"| {shape} | {least.Large:F0} | {least.Large / least.Small:F1} | {least.Large / least.Copy:F1} | {large.Length / least.Large / 1000:F0} | {(double)allocated / large.Length:F1} |");
        }
    }

    private static double Time(Func<string, int> run, string text)
    {
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        run(text);
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
