using System.Text.RegularExpressions;
using DockerfileSecrets.Tests.Cli;

namespace DockerfileSecrets.Tests.Documentation;

public partial class PageTests
{
    public static TheoryData<string> Pages => [.. MarkdownBlock.Pages()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_file_leads_to_one(string page)
    {
        var folder = Path.GetDirectoryName(ToolRun.PathOf(page))!;
        foreach (Match link in Links().Matches(File.ReadAllText(ToolRun.PathOf(page))))
        {
            var target = Path.Combine(folder, link.Groups[1].Value);
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page} links to {link.Groups[1].Value}");
        }
    }

    [Fact]
    public void The_index_leads_to_every_page_of_docs()
    {
        var index = File.ReadAllText(ToolRun.PathOf("docs/README.md"));

        Assert.All(
            Directory.GetFiles(ToolRun.PathOf("docs"), "*.md").Select(path => Path.GetFileName(path)).Where(name => name != "README.md"),
            name => Assert.Contains($"({name})", index, StringComparison.Ordinal));
    }

    [Fact]
    public void The_picture_of_the_readme_is_drawn_from_its_Dockerfile()
    {
        var run = ToolRun.WithInput(File.ReadAllText(ToolRun.PathOf("docs/images/graph.Dockerfile")), "plan", "--format", "svg", "-");

        Assert.True(
            run.Out.Replace("&lt;stdin&gt;", "docs/images/graph.Dockerfile", StringComparison.Ordinal) == File.ReadAllText(ToolRun.PathOf("docs/images/graph.svg")),
            "run `dotnet run --project src/Dockerfile.Secrets.Cli -- plan --format svg docs/images/graph.Dockerfile > docs/images/graph.svg`");
    }

    /// <summary>Links that are no addresses of the web and no places on the page itself.</summary>
    [GeneratedRegex(@"\]\((?![a-z]+:|#)([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Links();
}
