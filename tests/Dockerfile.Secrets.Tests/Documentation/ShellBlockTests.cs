using System.Diagnostics;
using DockerfileSecrets.Tests.Cli.Pictures;
using DockerfileSecrets.Tests.Cli.Shells;

namespace DockerfileSecrets.Tests.Documentation;

/// <summary>Every shell block of the pages runs with the tool that was built, in a folder with the files of the page (<c>&lt;!-- file: Dockerfile --&gt;</c>), or says
/// what it needs that is not here (<c>&lt;!-- not run: needs docker --&gt;</c>). The text block behind it is what it prints.</summary>
public class ShellBlockTests
{
    public static IEnumerable<string> Pages => MarkdownBlock.Pages().Where(page => MarkdownBlock.Of(page).Any(IsRun));

    [ShellFact("bash")]
    public void The_blocks_of_a_page_run_and_print_what_it_says()
    {
        Assert.Contains("docs/quick-start.md", Pages);
        foreach (var page in Pages)
        {
            using var folder = new TemporaryFolder();
            var blocks = MarkdownBlock.Of(page).ToArray();
            foreach (var (index, block) in blocks.Index())
            {
                if (DockerfileBlockTests.Marked(block, "file") is { } file)
                {
                    folder.Write(file, block.Text);
                }

                if (!IsRun(block))
                {
                    continue;
                }

                var (exit, output) = Run(folder.Path, block.Text);
                Assert.True(exit is 0 or 1, $"{block.Place} ends with {exit}:\n{output}");
                if (index + 1 < blocks.Length && blocks[index + 1] is { Language: "text" } expected)
                {
                    Assert.True(expected.Text.TrimEnd() == output.TrimEnd(), $"{expected.Place}: prints\n{output}");
                }
            }
        }
    }

    [Fact]
    public void A_block_that_is_not_run_says_why() => Assert.All(
        MarkdownBlock.Pages().SelectMany(MarkdownBlock.Of).Where(b => b.Language == "sh" && !IsRun(b)),
        block => Assert.True(block.Comment!.Length > "not run: ".Length, block.Place));

    private static bool IsRun(MarkdownBlock block) =>
        block.Language == "sh" && !block.Page.StartsWith("docs/rules/", StringComparison.Ordinal) && block.Comment?.StartsWith("not run: ", StringComparison.Ordinal) != true;

    private static (int Exit, string Output) Run(string folder, string script)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "dockerfile-secrets.dll");
        var start = new ProcessStartInfo("bash", ["-c", $"dockerfile-secrets() {{ dotnet '{tool}' \"$@\"; }}\nexec 2>&1\n{script}"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment.Remove("COLUMNS");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
