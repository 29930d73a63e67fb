namespace DockerfileSecrets.Tests.Supply;

/// <summary>What is told of real files and variables.</summary>
public sealed class SourceInspectorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("supply");

    public void Dispose() => _folder.Delete(true);

    private SourceFacts File(string name, byte[]? content = null)
    {
        if (content is not null)
        {
            System.IO.File.WriteAllBytes(Path.Combine(_folder.FullName, name), content);
        }

        return SourceInspector.For(_ => null, _folder.FullName).InspectFile(name);
    }

    [Fact]
    public void Files_are_measured()
    {
        Assert.Equal(new SourceFacts(SourceState.Present, 3), File("a", "abc"u8.ToArray()));
        Assert.Equal(new SourceFacts(SourceState.Present, 4, true), File("b", "abc\n"u8.ToArray()));
        Assert.Equal(new SourceFacts(SourceState.Present, 0), File("c", []));
        Assert.Equal(new SourceFacts(SourceState.Present, 512_000), File("d", new byte[512_000]));
        Assert.Equal(new SourceFacts(SourceState.Present, 512_001), File("e", new byte[600_000]));
        Assert.Equal(SourceState.Missing, File("no").State);
        Assert.Equal(SourceState.Missing, File("no/such").State);
        Assert.Equal(SourceState.Missing, File("a\0b").State);
        Assert.Equal(SourceState.Directory, File(".").State);
    }

    [Fact]
    public void Variables_are_measured_in_bytes()
    {
        var inspector = SourceInspector.For(name => name switch { "A" => "é\n", "B" => "", _ => null });
        Assert.Equal(new SourceFacts(SourceState.Present, 3, true), inspector.InspectVariable("A"));
        Assert.Equal(new SourceFacts(SourceState.Present, 0), inspector.InspectVariable("B"));
        Assert.Equal(SourceState.Missing, inspector.InspectVariable("C").State);
    }

    [Fact]
    public void A_pipe_is_not_read_since_the_build_could_not_read_it_again()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(new SourceFacts(SourceState.Present), SourceInspector.ThisProcess.InspectFile("/dev/null"));
        }
    }
}
