namespace DockerfileSecrets.Tests.Cli.Checking;

/// <summary><c>.dockerfile-secrets.toml</c>: what it says counts, what the call says counts more, and what is wrong in it stops the call.</summary>
public sealed class ConfigurationTests : IDisposable
{
    // DFS206 (warning) and DFS301 (error).
    private const string Leak = "FROM scratch\nRUN --mount=type=secret,id=x,mode=0444,required cat /run/secrets/x > /y\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("dockerfile-secrets-configuration").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("", 1, "warning DFS206", "error DFS301")]
    [InlineData("ignore = [\"DFS206\"]", 1, "error DFS301")]
    [InlineData("ignore = [\"SecretWrittenToLayer\", \"DFS2\"]", 0)]
    [InlineData("select = [\"DFS206\"]", 1, "warning DFS206")]
    [InlineData("[severity]\nDFS301 = \"info\"\nDFS206 = \"off\"", 0, "message DFS301")]
    [InlineData("[severity]\nDFS3 = \"off\"\nDFS301 = \"warning\"", 1, "warning DFS206", "warning DFS301")]
    [InlineData("select = [\"DFS206\", \"DFS3\"]\n[severity]\nDFS301 = \"off\"", 1, "warning DFS206")]
    [InlineData("fail-on = \"error\"\nignore = [\"DFS301\"]", 0, "warning DFS206")]
    [InlineData("min-severity = \"error\"", 1, "error DFS301")]
    [InlineData("min-confidence = \"certain\"\nseverity = { DFS206 = \"error\" }", 1, "error DFS206")]
    [InlineData("allowed-secret-ids = [\"npm_token\"]\nselect = [\"DFS216\"]", 1, "error DFS216")]
    [InlineData("allowed-secret-ids = [\"x\"]\nselect = [\"DFS216\"]", 0)]
    public void What_a_file_says_counts(string toml, int exit, params string[] findings)
    {
        Write(".dockerfile-secrets.toml", toml);
        Write("Dockerfile", Leak);
        var run = Check();
        Assert.Equal((exit, ""), (run.ExitCode, run.Error));
        Assert.Equal(findings, Findings(run).Select(f => f[(f.IndexOf("): ", StringComparison.Ordinal) + 3)..]).OrderBy(f => f.Split(' ')[1], StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("fail-on = \"error\"\nignore = [\"DFS301\"]", 1, "--fail-on", "warning")]
    [InlineData("ignore = [\"DFS301\", \"DFS206\"]", 1, "--select", "DFS301")]
    [InlineData("ignore = [\"DFS301\", \"DFS206\"]", 1, "--ignore", "DFS206")]
    [InlineData("[severity]\nDFS206 = \"off\"", 1, "--select", "DFS206")]
    [InlineData("select = [\"DFS301\"]", 0, "--select", "DFS105")]
    [InlineData("", 0, "--min-severity", "error", "--ignore", "DFS301")]
    public void What_the_call_says_counts_more(string toml, int exit, params string[] options)
    {
        Write(".dockerfile-secrets.toml", toml);
        Write("Dockerfile", Leak);
        Assert.Equal(exit, Check(options).ExitCode);
    }

    [Fact]
    public void The_nearest_file_counts_and_one_that_the_call_names_counts_alone()
    {
        Write(".dockerfile-secrets.toml", "ignore = [\"DFS301\"]");
        Write("near/.dockerfile-secrets.toml", "ignore = [\"DFS206\"]");
        Write("Dockerfile", Leak);
        Write("near/deep/Dockerfile", Leak);
        var run = Check();
        Assert.Equal(2, Findings(run).Length);
        Assert.Contains(Findings(run), f => f.Contains("near", StringComparison.Ordinal) && f.Contains("DFS301", StringComparison.Ordinal));

        Write("other.toml", "select = [\"DFS105\"]");
        Assert.Equal(0, Check("--config", Path.Combine(_folder, "other.toml")).ExitCode);
    }

    [Fact]
    public void Overrides_are_for_their_paths_and_a_later_one_counts_more()
    {
        Write(".dockerfile-secrets.toml", """
            [[overrides]]
            paths = ["tests/**", "*.dev.Dockerfile"]
            ignore = ["DFS301"]
            [overrides.severity]
            DFS206 = "error"

            [[overrides]]
            paths = ["tests/old"]
            ignore = ["DFS206", "DFS301"]
            """);
        foreach (var file in (string[])["Dockerfile", "tests/Dockerfile", "tests/old/Dockerfile", "app/web.dev.Dockerfile"])
        {
            Write(file, Leak);
        }

        var found = Findings(Check());
        Assert.Equal(2, found.Count(f => f.Contains("error DFS206", StringComparison.Ordinal)));
        Assert.Single(found, f => f.Contains("DFS301", StringComparison.Ordinal));
        Assert.DoesNotContain(found, f => f.Contains("old", StringComparison.Ordinal));
    }

    [Fact]
    public void Excluded_files_are_left_out_of_directories_and_checked_when_named()
    {
        Write(".dockerfile-secrets.toml", "exclude = [\"vendor\"]");
        Write("app/vendor/Dockerfile", Leak);
        Write("app/Dockerfile", Leak);
        Assert.Equal(2, Findings(Check()).Length);
        Assert.Equal(1, ToolRun.Of("check", Path.Combine(_folder, "app/vendor/Dockerfile")).ExitCode);
    }

    [Fact]
    public void Target_arguments_and_context_are_those_of_the_build()
    {
        Write(".dockerfile-secrets.toml", "context = \".\"\n[build-args]\nID = \"npm_token\"");
        Write("Dockerfile", "FROM scratch\nARG ID\nRUN --mount=type=secret,id=$ID,mode=0444,required test -f /run/secrets/npm_token\nCOPY . /\n");
        Write("id_rsa", "x");
        var run = Check();
        Assert.Contains("npm_token", run.Out, StringComparison.Ordinal);
        Assert.Contains("DFS311", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serverity = 1", "1:1: there is no key 'serverity'; did you mean severity?")]
    [InlineData("\nselect = \"DFS301\"", "2:10: select is a list of strings: [\"...\"]")]
    [InlineData("ignore = [\"DFS9999\", 3]", "1:11: no rule has the code or name 'DFS9999'")]
    [InlineData("ignore = [\"DFS301\", 3]", "1:21: what ignore holds is a string in quotes")]
    [InlineData("fail-on = \"fatal\"", "1:11: fail-on is info, warning or error, not 'fatal'")]
    [InlineData("context = \"none\"", "1:11: there is no directory none beside the configuration")]
    [InlineData("honour-suppressions = \"no\"", "1:23: honour-suppressions is true or false, without quotes")]
    [InlineData("builders = [\"buildah\"]", "1:13: builders is podman, kaniko or windows, not 'buildah'")]
    [InlineData("[severity]\nDFS206 = \"of\"", "2:10: DFS206 is on, off, info, warning or error, not 'of'")]
    [InlineData("severity = \"off\"", "1:12: severity is a table: [severity]")]
    [InlineData("overrides = 1", "1:13: overrides are tables: [[overrides]]")]
    [InlineData("[[overrides]]\nignore = []", "1:3: an override says with paths = [\"...\"] which files it is for")]
    [InlineData("[[overrides]]\npaths = [\"a\"]\nexclude = []", "3:1: there is no key 'exclude'")]
    [InlineData("a =", "1:4: ")]
    public void What_is_wrong_in_a_file_stops_the_call_with_its_place(string toml, string message)
    {
        Write(".dockerfile-secrets.toml", toml);
        Write("Dockerfile", Leak);
        var run = ToolRun.Of("check", "--fix", _folder);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(".dockerfile-secrets.toml:" + message, run.Error, StringComparison.Ordinal);
        Assert.Equal(Leak, File.ReadAllText(Path.Combine(_folder, "Dockerfile")));
    }

    [Fact]
    public void The_example_of_the_page_is_a_configuration()
    {
        var page = File.ReadAllText(ToolRun.PathOf("docs/configuration.md")).ReplaceLineEndings("\n");
        var example = page.Split("```toml\n")[1].Split("```")[0];
        Write(".dockerfile-secrets.toml", example);
        Write("Dockerfile", "FROM scratch\n");
        var run = Check();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        foreach (var key in Keys())
        {
            Assert.Contains($"`{key}`", page, StringComparison.Ordinal);
            Assert.Contains(key, example, StringComparison.Ordinal);
        }
    }

    /// <summary>Every key, as the message of an unknown one names them.</summary>
    private string[] Keys()
    {
        Write("keys.toml", "zzzzzzzzzzzz = 1");
        var error = Check("--config", Path.Combine(_folder, "keys.toml")).Error;
        return error[(error.IndexOf("there are ", StringComparison.Ordinal) + 10)..].Trim().Split(", ");
    }

    private ToolRun Check(params string[] options) => ToolRun.Of(["check", "--format", "msbuild", .. options, _folder]);

    /// <summary>Place, severity and code of each finding. MSBuild calls information a message.</summary>
    private static string[] Findings(ToolRun run) =>
        [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[..(l.IndexOf(": ", l.IndexOf("DFS", StringComparison.Ordinal), StringComparison.Ordinal))])];

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
