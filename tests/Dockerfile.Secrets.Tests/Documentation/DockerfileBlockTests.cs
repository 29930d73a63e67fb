using DockerfileSecrets.Tests.Cli;

namespace DockerfileSecrets.Tests.Documentation;

/// <summary>Every Dockerfile of the pages is checked: nothing is found in it, unless the comment before it says what is (<c>&lt;!-- check: DFS301, DFS304 --&gt;</c>).
/// One without a FROM stands below one. The pages of the rules are checked by their own tests.</summary>
public class DockerfileBlockTests
{
    public static TheoryData<string> PagesWithDockerfiles => [.. MarkdownBlock.Pages().Where(page => Blocks(page).Length > 0)];

    [Theory]
    [MemberData(nameof(PagesWithDockerfiles))]
    public void A_page_says_what_check_finds(string page)
    {
        foreach (var block in Blocks(page))
        {
            var text = block.Text.Contains("FROM ", StringComparison.Ordinal) ? block.Text : "FROM scratch\n" + block.Text;
            var document = DockerfileDocument.Parse(text);

            var found = SecretValidator.Validate(document, new ValidationOptions()).Diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal);
            Assert.True(Stated(block).SequenceEqual(found), $"{block.Place}: {string.Join(", ", found)} instead of {string.Join(", ", Stated(block))}");
        }
    }

    [Theory]
    [InlineData("npm")]
    [InlineData("pip")]
    [InlineData("nuget")]
    [InlineData("maven")]
    [InlineData("go")]
    [InlineData("cargo")]
    [InlineData("git")]
    [InlineData("apt")]
    public void A_recipe_shows_what_leaks_and_then_what_does_not(string recipe)
    {
        var blocks = Blocks($"docs/recipes/{recipe}.md");

        Assert.NotEmpty(Stated(blocks[0]));
        Assert.True(blocks.Length > 1 && blocks[1..].All(block => Stated(block).Length == 0));
        Assert.Contains($"({recipe}.md)", File.ReadAllText(ToolRun.PathOf("docs/recipes/README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("npm")]
    [InlineData("npm-variable")]
    public void Nothing_is_found_in_a_sample(string sample)
    {
        var run = ToolRun.Of("check", ToolRun.PathOf($"samples/{sample}/Dockerfile"));

        Assert.Equal((0, "Nothing found in 1 file\n"), (run.ExitCode, run.Out));
    }

    internal static string? Marked(MarkdownBlock block, string name) =>
        block.Comment?.Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(part => part.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..];

    private static string[] Stated(MarkdownBlock block) => Marked(block, "check")?.Split(',', StringSplitOptions.TrimEntries) ?? [];

    private static MarkdownBlock[] Blocks(string page) =>
        page.StartsWith("docs/rules/", StringComparison.Ordinal) ? [] : [.. MarkdownBlock.Of(page).Where(block => block.Language == "dockerfile")];
}
