using DockerfileSecrets.BuildFiles;
using DockerfileSecrets.Images;
using DockerfileSecrets.Tests.Cli;

namespace DockerfileSecrets.Tests.Documentation;

public class ApiReferenceTests
{
    /// <summary>Set to write the pages instead of comparing them.</summary>
    private const string Update = "UPDATE_API_REFERENCE";

    private static readonly ApiReference[] Libraries =
        [new(typeof(DockerfileDocument).Assembly), new(typeof(BuildFile).Assembly), new(typeof(ImageScanner).Assembly)];

    [Fact]
    public void The_pages_are_those_of_the_documentation_comments()
    {
        var folder = ToolRun.PathOf("docs/api");
        var pages = Libraries.SelectMany(library => library.Pages())
            .Append(("README.md", "# API reference\n\nMade of the documentation comments of the libraries.\n\n" + string.Join('\n', Libraries.Select(library => library.Index()))))
            .ToDictionary(page => page.Item1, page => page.Item2);
        if (Environment.GetEnvironmentVariable(Update) is { Length: > 0 })
        {
            Directory.Delete(folder, recursive: true);
            foreach (var (path, text) in pages)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                File.WriteAllText(Path.Combine(folder, path), text);
            }
        }

        var written = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace('\\', '/'), path => File.ReadAllText(path).ReplaceLineEndings("\n"));
        var stale = pages.Keys.Union(written.Keys).Where(path => pages.GetValueOrDefault(path) != written.GetValueOrDefault(path)).Order(StringComparer.Ordinal).ToArray();
        Assert.True(stale.Length == 0, $"set {Update}=1 and run this test: {string.Join(", ", stale)}");
    }

    [Fact]
    public void Every_public_type_has_a_meaning() =>
        Assert.DoesNotContain(Libraries, library => library.Index().Contains("|  |", StringComparison.Ordinal));
}
