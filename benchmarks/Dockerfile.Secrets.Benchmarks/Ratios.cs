using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Benchmarks;

/// <summary>Measures in a minute what BenchmarkDotNet measures in an hour: all ways over the corpus in turns, so that what else the machine
/// does meets all of them alike. Ratios are to the copying of every line in the same rounds.</summary>
internal static class Ratios
{
    private sealed record Way(string Name, Func<int> Run, Action? Prepare = null)
    {
        /// <summary>Processor time of each round in milliseconds: on a busy machine it says more than the clock.</summary>
        public List<double> Times { get; } = [];

        public double Bytes { get; set; }
    }

    public static void Print(int rounds, string only)
    {
        var texts = Corpus.Load();
        var bytes = texts.Select(Encoding.UTF8.GetBytes).ToArray();
        DockerfileDocument[] documents = [];
        void Fresh() => documents = [.. texts.Select(DockerfileDocument.Parse)];
        long characters = texts.Sum(t => (long)t.Length);
        List<Way> ways =
        [
            new("copy every line", () => texts.Sum(Lines.Copy)),
            new("decode UTF-8", () => bytes.Sum(b => Encoding.UTF8.GetString(b).Length)),
            new("parse only (lazy)", () => texts.Sum(t => DockerfileDocument.Parse(t).Elements.Length)),
            new("parse, visit all", () => texts.Sum(t => Visit.All(DockerfileDocument.Parse(t)))),
            new("plan", () => documents.Sum(d => SecretPlanner.Plan(d).Targets.Length), Fresh),
            new("parse and plan", () => texts.Sum(t => SecretPlanner.Plan(DockerfileDocument.Parse(t)).Targets.Length)),
            new("validate", () => documents.Sum(d => SecretValidator.Validate(d).Diagnostics.Length), Fresh),
            new("check (parse, validate)", () => texts.Sum(t => SecretValidator.Validate(DockerfileDocument.Parse(t)).Diagnostics.Length)),
        ];
        ways = [ways[0], .. ways.Skip(1).Where(w => w.Name.Contains(only, StringComparison.Ordinal))];

        Warm(ways);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var way in ways)
            {
                way.Prepare?.Invoke();
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Environment.CpuUsage.TotalTime;
                way.Run();
                way.Times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
                way.Bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Length} files, {characters} characters, {rounds} rounds, .NET {Environment.Version}"));
        Console.WriteLine("| way | least CPU ms | ratio of least | ratio of medians | MB/s | bytes per character |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var way in ways)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {way.Name} | {way.Times.Min():F2} | {way.Times.Min() / ways[0].Times.Min():F2} | {Median(way) / Median(ways[0]):F2} | {bytes.Sum(b => b.Length) / way.Times.Min() / 1000:F0} | {way.Bytes / characters:F2} |"));
        }
    }

    /// <summary>Until the JIT compiler has nothing left to do.</summary>
    private static void Warm(List<Way> ways)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < 4)
        {
            foreach (var way in ways)
            {
                way.Prepare?.Invoke();
                way.Run();
            }
        }
    }

    private static double Median(Way way) => way.Times.Order().ElementAt(way.Times.Count / 2);
}
