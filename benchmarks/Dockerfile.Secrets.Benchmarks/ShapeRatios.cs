using System.Globalization;

namespace DockerfileSecrets.Benchmarks;

/// <summary>Whether 10 MB of every shape cost about ten times what 1 MB does, and what against the copying of every line; and against ten
/// documents of 1 MB that are kept as well: one of them fits into the youngest generation and the caches, ten are moved and read again as one
/// of 10 MB is. Processor time, the least of all rounds.</summary>
internal static class ShapeRatios
{
    private const int Small = 1_000_000;
    private const int Large = 10_000_000;

    public static void Print(int rounds, bool plans)
    {
        Func<string, object> run = plans ? text => SecretPlanner.Plan(DockerfileDocument.Parse(text)) : ParseAndVisit;
        Write($"{(plans ? "parse and plan" : "parse and visit all")}, {rounds} rounds, .NET {Environment.Version}");
        Write($"| shape | ms for 10 MB | times 1 MB | times ten of 1 MB, kept | times the copying | MB/s | bytes allocated per character |");
        Write($"|---|---:|---:|---:|---:|---:|---:|");
        foreach (var shape in Enum.GetValues<Shape>())
        {
            var small = Shapes.Make(shape, Small);
            var large = Shapes.Make(shape, Large);
            var least = (Small: double.MaxValue, Ten: double.MaxValue, Large: double.MaxValue, Copy: double.MaxValue);
            long allocated = 0;
            for (var round = 0; round < rounds; round++)
            {
                least.Copy = Math.Min(least.Copy, Time(() => Lines.Copy(large)));
                for (var i = 0; i < 5; i++)
                {
                    least.Small = Math.Min(least.Small, Time(() => run(small)));
                }

                least.Ten = Math.Min(least.Ten, Time(() => KeepTen(run, small)));
                var before = GC.GetAllocatedBytesForCurrentThread();
                least.Large = Math.Min(least.Large, Time(() => run(large)));
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }

            Write($"| {shape} | {least.Large:F0} | {least.Large / least.Small:F1} | {least.Large / least.Ten:F2} | {least.Large / least.Copy:F1} | {large.Length / least.Large / 1000:F0} | {(double)allocated / large.Length:F1} |");
        }
    }

    private static object ParseAndVisit(string text)
    {
        var document = DockerfileDocument.Parse(text);
        Visit.All(document);
        return document;
    }

    private static void KeepTen(Func<string, object> run, string text)
    {
        var kept = new object[Large / Small];
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = run(text);
        }

        GC.KeepAlive(kept);
    }

    private static double Time(Action run)
    {
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
