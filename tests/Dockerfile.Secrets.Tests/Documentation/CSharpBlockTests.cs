namespace DockerfileSecrets.Tests.Documentation;

/// <summary>Every C# block of the README files and of docs compiles, or says right before it which package it needs that is not here:
/// <c>&lt;!-- not compiled: needs Nuke.Common --&gt;</c>.</summary>
public class CSharpBlockTests
{
    private const string Marker = "not compiled: needs ";

    /// <summary>A name or a namespace that the compiler does not know: what a missing package leads to, and nothing else.</summary>
    private static readonly string[] UnknownNames = ["CS0103", "CS0234", "CS0246"];

    public static TheoryData<string> PagesWithCode => [.. MarkdownBlock.Pages().Where(page => CSharp(page).Length > 0)];

    [Theory]
    [MemberData(nameof(PagesWithCode))]
    public void The_blocks_of_a_page_compile_one_behind_the_other(string page)
    {
        var before = new List<MarkdownBlock>();
        foreach (var block in CSharp(page).Where(b => !IsMarked(b)))
        {
            before.Add(block);
            var said = CompiledBlocks.Of(before);
            Assert.True(said.Count == 0, $"{block.Place}:\n{string.Join('\n', said)}");
        }
    }

    [Theory]
    [MemberData(nameof(PagesWithCode))]
    public void A_block_that_is_marked_lacks_the_names_of_its_package_and_nothing_else(string page)
    {
        var before = new List<MarkdownBlock>();
        foreach (var block in CSharp(page))
        {
            if (!IsMarked(block))
            {
                before.Add(block);
                continue;
            }

            Assert.True(block.Comment!.Length > Marker.Length, $"{block.Place}: the marker names no package");
            var said = CompiledBlocks.Of([.. before, block]);
            Assert.True(said.Count > 0, $"{block.Place}: compiles, and needs no marker");
            Assert.True(said.All(d => UnknownNames.Contains(d.Id)), $"{block.Place}:\n{string.Join('\n', said)}");
        }
    }

    [Fact]
    public void Both_kinds_of_blocks_are_there()
    {
        var blocks = MarkdownBlock.Pages().SelectMany(CSharp).ToArray();
        Assert.InRange(blocks.Count(b => !IsMarked(b)), 10, 1000);
        Assert.Contains(blocks, IsMarked);
    }

    [Theory]
    [InlineData("var plan = SecretPlanner.Plan(document, new PlanOptions { Goal = \"\" });", "CS0117")]
    [InlineData("Console.WriteLine(SecretSupply.FromDockerFlags(\"id=a\"));", "CS1503")]
    [InlineData("var a = 1", "CS1002")]
    [InlineData("string id = SecretPlanner.Plan(document, new PlanOptions()).FindTarget(\"x\").Name;", "CS8602")]
    public void A_wrong_block_is_noticed(string code, string error) =>
        Assert.Contains(error, CompiledBlocks.Of([new MarkdownBlock("page.md", 1, "csharp", code + "\n", null)]).Select(d => d.Id));

    [Fact]
    public void Blocks_in_lists_and_with_longer_fences_are_found()
    {
        var blocks = MarkdownBlock.Read("page.md", ["- item", "", "  <!-- not compiled: needs X -->", "  ```csharp", "  a;", "    b;", "  ```", "````cs", "```", "````"]).ToArray();
        Assert.Equal(
            [new("page.md", 4, "csharp", "a;\n  b;\n", "not compiled: needs X"), new MarkdownBlock("page.md", 8, "cs", "```\n", null)],
            blocks);
    }

    private static MarkdownBlock[] CSharp(string page) => [.. MarkdownBlock.Of(page).Where(b => b.Language is "csharp" or "cs" or "c#" or "C#")];

    private static bool IsMarked(MarkdownBlock block) => block.Comment?.StartsWith(Marker, StringComparison.Ordinal) == true;
}
