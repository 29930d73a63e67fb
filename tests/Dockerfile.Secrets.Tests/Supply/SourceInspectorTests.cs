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

    [Theory]
    [InlineData(512_000, 512_000)]
    [InlineData(512_001, 512_001)]
    [InlineData(512_002, 512_001)]
    public void A_variable_is_measured_up_to_the_limit(int length, int expected) =>
        Assert.Equal(new SourceFacts(SourceState.Present, expected), SourceInspector.For(_ => new string('x', length)).InspectVariable("A"));

    [Fact]
    public void What_was_found_is_that_of_the_folder_or_of_this_process()
    {
        File("a", "abc"u8.ToArray());
        var path = Path.Combine(_folder.FullName, "a");
        Assert.Equal(new SourceFacts(SourceState.Present, 3), SourceInspector.For(_ => null).InspectFile(path));
        Assert.Equal(new SourceFacts(SourceState.Present, 3), SourceInspector.ThisProcess.InspectFile(path));
        Assert.Equal(default, SourceInspector.None.InspectFile(path));
        Assert.Equal(default, SourceInspector.None.InspectVariable("PATH"));
    }

    [Fact]
    public void A_link_is_what_it_leads_to()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File("a", "abc"u8.ToArray());
        File("empty", []);
        File("long", new byte[512_001]);
        Assert.Equal(new SourceFacts(SourceState.Present, 3), Link("one", "a"));
        Assert.Equal(new SourceFacts(SourceState.Present, 0), Link("two", "empty"));
        Assert.Equal(new SourceFacts(SourceState.Present, 512_001), Link("three", "long"));
        Assert.Equal(new SourceFacts(SourceState.Present, 3), Link("four", "one"));
        Assert.Equal(SourceState.Missing, Link("none", "no/such").State);
        Assert.Equal(SourceState.Unreadable, Link("round", "round").State);
        Assert.Equal(new SourceFacts(SourceState.Present), Link("null", "/dev/null"));
        Assert.Equal(new SourceFacts(SourceState.Present), Link("more", "null"));
        Assert.Equal(new SourceFacts(SourceState.Present), Link("status", "/proc/self/status"));
        Assert.Equal(SourceState.Directory, Link("folder", ".").State);
    }

    private SourceFacts Link(string name, string target)
    {
        System.IO.File.CreateSymbolicLink(Path.Combine(_folder.FullName, name), target);
        return File(name);
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
