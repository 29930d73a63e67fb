using BenchmarkDotNet.Attributes;

namespace DockerfileSecrets.Benchmarks;

/// <summary>All texts of the corpus, one after the other, against the baseline of the same run.</summary>
[MemoryDiagnoser]
public class CorpusBenchmarks
{
    private string[] _texts = [];

    [GlobalSetup]
    public void Setup() => _texts = Corpus.Load();

    [Benchmark(Baseline = true, Description = "copy every line")]
    public int CopyLines() => _texts.Sum(Lines.Copy);

    [Benchmark(Description = "parse and visit everything")]
    public int ParseAndVisit() => _texts.Sum(text => Visit.All(DockerfileDocument.Parse(text)));

    [Benchmark(Description = "parse only")]
    public int Parse() => _texts.Sum(text => DockerfileDocument.Parse(text).Elements.Length);
}
