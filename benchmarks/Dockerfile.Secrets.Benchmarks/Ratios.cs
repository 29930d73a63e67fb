using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Benchmarks;

/// <summary>Measures in a minute what BenchmarkDotNet takes an hour for, on machines where others work too: processor time instead of the
/// clock, a few files at a time with all ways in turns, and of each the least of all rounds. Ratios are to the copying of every line.</summary>
internal static class Ratios
{
    /// <summary>As many files as one measurement takes: enough for the clock, few enough that the garbage collector has little to copy.</summary>
    private const int Together = 64;

    public static void Print(int rounds, string only)
    {
        var texts = Corpus.Load();
        var batches = texts.Chunk(Together).Select(t => new Batch(t)).ToArray();
        List<Way> ways =
        [
            new("copy every line", batch => batch.Texts.Sum(Lines.Copy)),
            new("decode UTF-8", batch => batch.Bytes.Sum(b => Encoding.UTF8.GetString(b).Length)),
            new("parse", batch => batch.Texts.Sum(t => DockerfileDocument.Parse(t).Elements.Length)),
            new("parse and visit all", batch => batch.Texts.Sum(t => Visit.All(DockerfileDocument.Parse(t)))),
            new("plan", batch => batch.Documents.Sum(d => SecretPlanner.Plan(d).Targets.Length), IsParsedBefore: true),
            new("parse and plan", batch => batch.Texts.Sum(t => SecretPlanner.Plan(DockerfileDocument.Parse(t)).Targets.Length)),
            new("validate", batch => batch.Documents.Sum(d => SecretValidator.Validate(d).Diagnostics.Length), IsParsedBefore: true),
            new("flow and its rules", batch => batch.Documents.Sum(d => SecretValidator.Validate(d, FlowRules.Only).Diagnostics.Length), IsParsedBefore: true),
            new("check: parse and validate", batch => batch.Texts.Sum(t => SecretValidator.Validate(DockerfileDocument.Parse(t)).Diagnostics.Length)),
        ];
        ways = [ways[0], .. ways.Skip(1).Where(w => only.Length == 0 || only.Split(',').Contains(w.Name, StringComparer.Ordinal))];
        foreach (var way in ways)
        {
            way.Warm(batches);
        }

        for (var round = 0; round < rounds; round++)
        {
            for (var index = 0; index < batches.Length; index++)
            {
                foreach (var way in ways)
                {
                    way.Measure(batches[index], index);
                }
            }
        }

        Report(ways, texts, rounds);
    }

    private static void Report(List<Way> ways, string[] texts, int rounds)
    {
        var characters = texts.Sum(t => (double)t.Length);
        var bytes = texts.Sum(t => (double)Encoding.UTF8.GetByteCount(t));
        Write($"{texts.Length} files, {characters} characters, {rounds} rounds, .NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}");
        Write($"| way | ms | times the copying | MB/s | bytes allocated per character |");
        Write($"|---|---:|---:|---:|---:|");
        foreach (var way in ways)
        {
            Write($"| {way.Name} | {way.Least:F2} | {way.Least / ways[0].Least:F2} | {bytes / way.Least / 1000:F0} | {way.Allocated / rounds / characters:F2} |");
        }
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Some files of the corpus.</summary>
    private sealed class Batch(string[] texts)
    {
        public string[] Texts { get; } = texts;

        public byte[][] Bytes { get; } = [.. texts.Select(Encoding.UTF8.GetBytes)];

        /// <summary>The files parsed anew, so that nothing was asked of them before.</summary>
        public DockerfileDocument[] Documents { get; private set; } = [];

        public void Parse() => Documents = [.. Texts.Select(DockerfileDocument.Parse)];

        public void Forget() => Documents = [];
    }

    private sealed record Way(string Name, Func<Batch, int> Run, bool IsParsedBefore = false)
    {
        private readonly Dictionary<int, double> _least = [];

        public double Least => _least.Values.Sum();

        public double Allocated { get; private set; }

        /// <summary>Until the JIT compiler has little left to do.</summary>
        public void Warm(Batch[] batches)
        {
            var start = Environment.CpuUsage.TotalTime;
            do
            {
                for (var index = 0; index < batches.Length; index++)
                {
                    Measure(batches[index], index);
                }
            }
            while (Environment.CpuUsage.TotalTime - start < TimeSpan.FromSeconds(1));

            Allocated = 0;
        }

        public void Measure(Batch batch, int index)
        {
            if (IsParsedBefore)
            {
                batch.Parse();
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            Run(batch);
            var time = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
            Allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            batch.Forget();
            _least[index] = Math.Min(time, _least.GetValueOrDefault(index, double.MaxValue));
        }
    }
}
