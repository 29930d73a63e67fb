using System.Globalization;

namespace DockerfileSecrets.Benchmarks;

/// <summary>Whether 10 MB of every shape cost about ten times what 1 MB does, and what against the copying of every line. Documents are parsed and
/// dropped one behind the other, ten of 1 MB and one of 10 MB in turns, and processor time is the mean of all rounds: so each pays for its share of
/// the collections, as in a process that goes on. The ten are ten texts: one that is read again and again stays in the cache next to the
/// processor, which no text of 10 MB does.</summary>
internal static class ShapeRatios
{
    private const int Small = 1_000_000;
    private const int Large = 10_000_000;

    public static void Print(int rounds, bool plans)
    {
        Func<string, object> run = plans ? text => SecretPlanner.Plan(DockerfileDocument.Parse(text)) : ParseAndVisit;
        Write($"{(plans ? "parse and plan" : "parse and visit all")}, {rounds} rounds, .NET {Environment.Version}");
        Write($"| shape | ms for 10 MB | times 1 MB | times the copying | MB/s | bytes allocated per character |");
        Write($"|---|---:|---:|---:|---:|---:|");
        foreach (var shape in Enum.GetValues<Shape>())
        {
            var small = Enumerable.Range(0, Large / Small).Select(_ => Shapes.Make(shape, Small)).ToArray();
            var large = Shapes.Make(shape, Large);
            var sum = (Small: 0.0, Large: 0.0, Copy: 0.0);
            Array.ForEach(small, text => run(text));
            run(large);
            GC.Collect();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < rounds; round++)
            {
                sum.Small += Time(() => Array.ForEach(small, text => run(text))) / small.Length;
                sum.Large += Time(() => run(large));
            }

            allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 2 / rounds;
            for (var round = 0; round < rounds; round++)
            {
                sum.Copy += Time(() => Lines.Copy(large));
            }

            Write($"| {shape} | {sum.Large / rounds:F0} | {sum.Large / sum.Small:F1} | {sum.Large / sum.Copy:F1} | {large.Length * rounds / sum.Large / 1000:F0} | {(double)allocated / large.Length:F1} |");
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
        var start = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
