using System.Globalization;

namespace DockerfileSecrets.Benchmarks;

/// <summary>Whether 10 MB of every shape cost about ten times what 1 MB does, and what against the copying of every line; and against ten
/// documents of 1 MB that are kept as well: one of them fits into the youngest generation, ten are moved as one of 10 MB is. Processor time,
/// the least of all rounds, each time on a heap that has just been collected. 1 MB is the mean of ten texts in turn: one that is read again
/// and again stays in the cache next to the processor, which no text of 10 MB does.</summary>
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
            var small = Enumerable.Range(0, Large / Small).Select(_ => Shapes.Make(shape, Small)).ToArray();
            var large = Shapes.Make(shape, Large);
            var least = (Small: double.MaxValue, Ten: double.MaxValue, Large: double.MaxValue, Copy: double.MaxValue);
            long allocated = 0;
            for (var round = 0; round < rounds; round++)
            {
                least.Copy = Math.Min(least.Copy, Time(() => Lines.Copy(large)));
                least.Small = Math.Min(least.Small, small.Average(text => Time(() => run(text))));
                least.Ten = Math.Min(least.Ten, Time(() => GC.KeepAlive(Array.ConvertAll(small, text => run(text)))));
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

    private static double Time(Action run)
    {
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
