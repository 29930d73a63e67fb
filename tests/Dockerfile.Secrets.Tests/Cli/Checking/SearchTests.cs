using System.Diagnostics;
using DockerfileSecrets.Cli.Checking.Finding;

namespace DockerfileSecrets.Tests.Cli.Checking;

/// <summary>Which files of directories and patterns are checked.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dockerfile-secrets-search").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_git_ignores_is_left_out_of_directories()
    {
        Write(".gitignore", "build/\n*.dev.Dockerfile\n!keep.dev.Dockerfile\n/top\n");
        Write("sub/.gitignore", "!x.dev.Dockerfile\nlocal\n");
        foreach (var path in (string[])["Dockerfile", "build/Dockerfile", "a.dev.Dockerfile", "keep.dev.Dockerfile", "top/Dockerfile", "sub/top/Dockerfile", "sub/x.dev.Dockerfile", "sub/local/Dockerfile", "local/Dockerfile"])
        {
            Write(path);
        }

        Assert.Equal(["Dockerfile", "keep.dev.Dockerfile", "local/Dockerfile", "sub/top/Dockerfile", "sub/x.dev.Dockerfile"], Found());
        Assert.Equal(9, Found("--no-gitignore").Count);

        // What the call names is checked.
        Assert.Equal(1, Checked(Path.Combine(_folder, "build/Dockerfile")));
        Assert.Equal(1, Checked(Path.Combine(_folder, "build")));
    }

    [Fact]
    public void In_a_working_tree_the_files_above_count_too()
    {
        Write(".git/info/exclude", "excluded\n");
        Write(".gitignore", "/sub/one\n");
        Write("sub/one/Dockerfile");
        Write("sub/two/Dockerfile");
        Write("sub/excluded/Dockerfile");
        Assert.Equal(1, Checked(Path.Combine(_folder, "sub")));
    }

    [Fact]
    public void A_directory_that_is_gone_when_it_is_read_is_empty()
    {
        var finder = new DockerfileFinder([], respectsGitIgnore: true);
        Assert.Empty(finder.Find(Path.Combine(_folder, "gone")).Dockerfiles);
    }

    [Fact]
    public void Patterns_choose_files_of_any_name()
    {
        Write("a/Dockerfile");
        Write("a/b/Dockerfile");
        Write("a/b/image.txt");
        Write(".gitignore", "c\n");
        Write("a/c/image.txt");
        Assert.Equal(["a/Dockerfile"], Found(pattern: "*/Dockerfile"));
        Assert.Equal(["a/Dockerfile", "a/b/Dockerfile"], Found(pattern: "**/Dockerfile"));
        Assert.Equal(["a/b/image.txt"], Found(pattern: "**/*.txt"));
    }

    [Fact]
    public void A_pattern_that_no_file_fits_is_an_error_and_hides_no_other()
    {
        var run = ToolRun.Of("check", Write("Dockerfile"), Path.Combine(_folder, "*.nothing"), Path.Combine(_folder, "nowhere/**/x"));
        Assert.Equal((2, "Nothing found in 1 file\n"), (run.ExitCode, run.Out));
        Assert.Equal(2, run.Error.Split('\n').Count(l => l.StartsWith("dockerfile-secrets: no file fits ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_star_in_the_name_of_a_file_is_a_star()
    {
        Write("aDockerfile");
        Assert.Equal(["*Dockerfile"], Relative(ToolRun.Of("check", "--format", "jsonl", Write("*Dockerfile"))));
    }

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a", "x/a", true)]
    [InlineData("/a", "x/a", false)]
    [InlineData("x/a", "y/x/a", false)]
    [InlineData("**/x/a", "y/x/a", true)]
    [InlineData("x/**/a", "x/a", true)]
    [InlineData("x/**/a", "x/y/z/a", true)]
    [InlineData("x/**", "x", false)]
    [InlineData("x/**", "x/y", true)]
    [InlineData("a*c", "abbc", true)]
    [InlineData("x/a*c", "x/ab/c", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("[!a]b", "ab", false)]
    [InlineData("[a-c]b", "bb", true)]
    [InlineData("[]]", "]", true)]
    [InlineData("[a", "[a", false)]
    [InlineData("\\#a", "#a", true)]
    [InlineData("\\!a", "!a", true)]
    [InlineData("a\\*", "a*", true)]
    [InlineData("a\\*", "ab", false)]
    [InlineData("a  ", "a", true)]
    [InlineData("a\\ ", "a ", true)]
    [InlineData("a.b", "axb", false)]
    [InlineData("a\r", "a", true)]
    public void A_line_of_gitignore_is_read_as_git_does(string line, string path, bool isMatch) =>
        Assert.Equal(isMatch, GitIgnorePattern.Parse(line)?.IsMatch(path, isDirectory: false) ?? false);

    [Theory]
    [InlineData("")]
    [InlineData("# comment")]
    [InlineData("/")]
    [InlineData("!")]
    public void A_line_that_says_nothing_is_none(string line) => Assert.Null(GitIgnorePattern.Parse(line));

    /// <summary>Random patterns over random paths, against the program itself.</summary>
    [Fact]
    public void Git_agrees()
    {
        var random = new Random(5);
        string[] steps = ["a", "b", "ab", "foo", "bar.txt", "*.txt", "*", "**", "fo?", "[ab]", "[!a]", "[a-c]x", "a\\*", "f*o", ".x", "[^b-d]*", "a**b", "**b"];
        string[] names = ["a", "b", "ab", "foo", "bar.txt", "fox", "cx", "bx", "a*", "fo", "faao", ".x", "A", "accb"];
        Git("init", "-q");
        for (var round = 0; round < 60; round++)
        {
            List<string> lines = [.. Enumerable.Range(0, 40).Select(_ => Sometimes("!") + Sometimes("/") + Some(steps) + Sometimes("/"))];
            for (var first = 0; first < lines.Count; first += 4)
            {
                var patterns = lines.GetRange(first, random.Next(1, 4));
                Write(".gitignore", string.Join('\n', patterns) + "\n");
                List<string> paths = [.. Enumerable.Range(0, 25).Select(_ => Some(names)).Distinct()];
                var ignored = Git(paths, "check-ignore", "--no-index", "-z", "--stdin").Split('\0').ToHashSet();
                var ours = GitIgnore.At(_folder)!;
                Assert.All(paths, path => Assert.True(ignored.Contains(path) == IsIgnored(ours, path), $"{path} by {string.Join(" | ", patterns)}"));
            }
        }

        string Some(string[] from) => string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => from[random.Next(from.Length)]));
        string Sometimes(string text) => random.Next(4) == 0 ? text : "";
        bool IsIgnored(GitIgnore ignore, string path) =>
            Enumerable.Range(1, path.Split('/').Length).Any(n => ignore.IsIgnored(Path.Combine(_folder, string.Join('/', path.Split('/')[..n])), n < path.Split('/').Length));
    }

    private void Git(params string[] arguments) => Git([], arguments);

    private string Git(IEnumerable<string> input, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", _folder, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        git.StandardInput.Write(string.Join('\0', input));
        git.StandardInput.Close();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }

    private int Checked(string path) => Relative(ToolRun.Of("check", "--format", "jsonl", path)).Count;

    private List<string> Found(string? option = null, string? pattern = null) =>
        Relative(ToolRun.Of(["check", "--format", "jsonl", .. option is null ? (string[])[] : [option], pattern is null ? _folder : Path.Combine(_folder, pattern)]));

    private List<string> Relative(ToolRun run) =>
        [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("path").GetString()!).Select(p => Path.GetRelativePath(_folder, p).Replace('\\', '/'))];

    private string Write(string path, string text = "FROM scratch\n")
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }
}
