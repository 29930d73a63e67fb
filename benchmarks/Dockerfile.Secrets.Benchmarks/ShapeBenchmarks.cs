using System.Text;
using BenchmarkDotNet.Attributes;

namespace DockerfileSecrets.Benchmarks;

/// <summary>Files of every shape, from 1 KB to 10 MB; 10 MB must cost about ten times what 1 MB does.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ShapeBenchmarks
{
    private string _text = "";
    private byte[] _bytes = [];

    [ParamsAllValues]
    public Shape Shape { get; set; }

    [Params(1_000, 10_000, 100_000, 1_000_000, 10_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = Shapes.Make(Shape, Length);
        _bytes = Encoding.UTF8.GetBytes(_text);
    }

    [Benchmark(Baseline = true, Description = "copy every line")]
    public int CopyLines() => Lines.Copy(_text);

    [Benchmark(Description = "decode UTF-8")]
    public int DecodeUtf8() => Encoding.UTF8.GetString(_bytes).Length;

    [Benchmark(Description = "parse and visit all")]
    public int ParseAndVisit() => Visit.All(DockerfileDocument.Parse(_text));

    [Benchmark(Description = "parse and plan")]
    public int Plan() => SecretPlanner.Plan(DockerfileDocument.Parse(_text)).Targets.Length;

    [Benchmark(Description = "check: parse and validate")]
    public int Check() => SecretValidator.Validate(DockerfileDocument.Parse(_text)).Diagnostics.Length;
}
