using BenchmarkDotNet.Attributes;

namespace DockerfileSecrets.Benchmarks;

/// <summary>Large files of every shape: 10 MB must cost about ten times what 1 MB does.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ShapeBenchmarks
{
    private string _text = "";

    [ParamsAllValues]
    public Shape Shape { get; set; }

    [Params(1_000_000, 10_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup() => _text = Shapes.Make(Shape, Length);

    [Benchmark(Baseline = true, Description = "copy every line")]
    public int CopyLines() => Lines.Copy(_text);

    [Benchmark(Description = "parse and visit everything")]
    public int ParseAndVisit() => Visit.All(DockerfileDocument.Parse(_text));
}
