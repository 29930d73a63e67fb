using System.Text;
using BenchmarkDotNet.Attributes;

namespace DockerfileSecrets.Benchmarks;

/// <summary>All texts of the corpus, one after the other, against the baseline of the same run.</summary>
[MemoryDiagnoser]
public class CorpusBenchmarks
{
    private string[] _texts = [];
    private byte[][] _bytes = [];

    [GlobalSetup]
    public void Setup()
    {
        _texts = Corpus.Load();
        _bytes = [.. _texts.Select(Encoding.UTF8.GetBytes)];
    }

    [Benchmark(Baseline = true, Description = "copy every line")]
    public int CopyLines() => _texts.Sum(Lines.Copy);

    [Benchmark(Description = "decode UTF-8")]
    public int DecodeUtf8() => _bytes.Sum(b => Encoding.UTF8.GetString(b).Length);

    [Benchmark(Description = "parse")]
    public int Parse() => _texts.Sum(text => DockerfileDocument.Parse(text).Elements.Length);

    [Benchmark(Description = "parse and visit all")]
    public int ParseAndVisit() => _texts.Sum(text => Visit.All(DockerfileDocument.Parse(text)));

    [Benchmark(Description = "parse and plan")]
    public int Plan() => _texts.Sum(text => SecretPlanner.Plan(DockerfileDocument.Parse(text)).Targets.Length);

    /// <summary>The rules that read the flow analysis, and the stages that it needs.</summary>
    [Benchmark(Description = "parse and follow secrets")]
    public int FollowSecrets() => _texts.Sum(text => SecretValidator.Validate(DockerfileDocument.Parse(text), FlowRules.Only).Diagnostics.Length);

    [Benchmark(Description = "check: parse and validate")]
    public int Check() => _texts.Sum(text => SecretValidator.Validate(DockerfileDocument.Parse(text)).Diagnostics.Length);
}
