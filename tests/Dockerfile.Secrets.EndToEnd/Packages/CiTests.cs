using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace DockerfileSecrets.EndToEnd.Packages;

/// <summary>What CI systems are given, run here as they run it, with the packed tool.</summary>
public sealed partial class CiTests : IDisposable
{
    private const string Prints = "FROM alpine\nRUN --mount=type=secret,id=npm,env=NPM,required echo $NPM\n";

    private readonly Consumer _consumer = new("a repository");

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task The_action_annotates_findings_and_fails()
    {
        _consumer.Write("first folder/Dockerfile", Prints);
        _consumer.Write("second/Dockerfile", "FROM alpine\n");
        var outcome = await RunAction(new() { ["paths"] = "first folder\nsecond\n", ["sarif"] = "out.sarif" });
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("::warning file=first folder/Dockerfile,line=2,endLine=2,col=49", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("DFS303", await File.ReadAllTextAsync(Path.Combine(_consumer.Folder, "out.sarif")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_action_passes_what_it_is_given()
    {
        _consumer.Write("Dockerfile", Prints);
        _consumer.Write("check.toml", "[severity]\nDFS303 = \"info\"\n");
        var outcome = await RunAction(new() { ["config"] = "check.toml", ["fail-on"] = "warning", ["arguments"] = "--min-severity\ninfo", ["version"] = PackedPackages.Version });
        Assert.True(outcome.ExitCode == 0, outcome.ToString());
        Assert.Contains("::notice file=Dockerfile,line=2", outcome.Out, StringComparison.Ordinal);

        // What stands in an input is no part of a script.
        outcome = await RunAction(new() { ["config"] = "$(touch made)" });
        Assert.Equal(2, outcome.ExitCode);
        Assert.False(File.Exists(Path.Combine(_consumer.Folder, "made")));
    }

    [Fact]
    public async Task The_template_of_GitLab_writes_a_report()
    {
        _consumer.Write("Dockerfile", Prints);
        var documents = Yaml("templates/dockerfile-secrets.yml");
        var inputs = Map(documents[0].RootNode, "spec", "inputs").Children.ToDictionary(i => i.Key.ToString(), i => ((YamlMappingNode)i.Value)["default"].ToString());
        Assert.Equal(PackedPackages.Version, inputs["version"]);
        var job = Map(documents[1].RootNode, "dockerfile-secrets");
        var script = string.Join('\n', ((YamlSequenceNode)job["script"]).Select(line => line.ToString()));
        var outcome = await Bash(Placeholder().Replace(script, m => inputs[m.Groups["name"].Value]));
        Assert.True(outcome.ExitCode == 1, outcome.ToString());
        var report = ((YamlMappingNode)((YamlMappingNode)job["artifacts"])["reports"])["codequality"].ToString();
        Assert.Contains("DFS303", await File.ReadAllTextAsync(Path.Combine(_consumer.Folder, report)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dockerfile", true)]
    [InlineData("services/api/Containerfile", true)]
    [InlineData("Dockerfile.dev", true)]
    [InlineData("services/api.Dockerfile", true)]
    [InlineData("Dockerfile.dockerignore", false)]
    [InlineData("docs/Dockerfiles.md", false)]
    [InlineData("Dockerfile/readme.md", false)]
    public void The_hooks_of_pre_commit_are_run_for_Dockerfiles(string path, bool isChecked)
    {
        foreach (var hook in Hooks())
        {
            Assert.Equal(isChecked, Regex.IsMatch(path, hook["files"].ToString()) && !Regex.IsMatch(path, hook["exclude"].ToString()));
        }
    }

    [Fact]
    public async Task The_hooks_of_pre_commit_check_the_files_that_they_are_given()
    {
        _consumer.Write("a Dockerfile/Dockerfile", Prints);
        foreach (var hook in Hooks())
        {
            Assert.Contains($"Dockerfile.Secrets.Tool@{PackedPackages.Version} ", hook["entry"].ToString(), StringComparison.Ordinal);
            var outcome = await Bash($"{hook["entry"]} 'a Dockerfile/Dockerfile'");
            Assert.True(outcome.ExitCode == 1 && outcome.Out.Contains("DFS303", StringComparison.Ordinal), outcome.ToString());
        }
    }

    private static IEnumerable<YamlMappingNode> Hooks() => ((YamlSequenceNode)Yaml(".pre-commit-hooks.yaml")[0].RootNode).Cast<YamlMappingNode>();

    private static IList<YamlDocument> Yaml(string path)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(Path.Combine(PackedPackages.Repository, path));
        stream.Load(reader);
        return stream.Documents;
    }

    private static YamlMappingNode Map(YamlNode node, params string[] path) => (YamlMappingNode)path.Aggregate(node, (n, key) => n[key]);

    /// <summary>The steps of action.yml that are scripts, with the environment that a runner gives them, up to the first that fails.</summary>
    private async Task<Running.Outcome> RunAction(Dictionary<string, string> given)
    {
        var action = Yaml("action.yml")[0].RootNode;
        var inputs = Map(action, "inputs").Children.ToDictionary(i => i.Key.ToString(), i => ((YamlMappingNode)i.Value)["default"].ToString());
        Assert.Empty(given.Keys.Except(inputs.Keys));
        inputs["source"] = PackedPackages.Folder;
        foreach (var (name, value) in given)
        {
            inputs[name] = value;
        }

        // A job has a folder for temporary files of its own.
        var temporary = Directory.CreateDirectory(Path.Combine(_consumer.Folder, "..", $"runner {Guid.NewGuid()}")).FullName;
        var outcome = new Running.Outcome(0, "", "");
        foreach (var step in ((YamlSequenceNode)Map(action, "runs")["steps"]).Cast<YamlMappingNode>().Where(s => s.Children.ContainsKey("run")))
        {
            Assert.Equal("bash", step["shell"].ToString());
            Assert.DoesNotContain("${{", step["run"].ToString(), StringComparison.Ordinal);
            _consumer.Variables["RUNNER_TEMP"] = temporary;
            foreach (var (name, value) in ((YamlMappingNode)step["env"]).Children)
            {
                _consumer.Variables[name.ToString()] = Placeholder().Replace(value.ToString(), m => inputs[m.Groups["name"].Value]);
            }

            outcome = await Bash(step["run"].ToString());
            if (outcome.ExitCode != 0)
            {
                break;
            }
        }

        return outcome;
    }

    /// <summary>As runners call it.</summary>
    private Task<Running.Outcome> Bash(string script) => _consumer.Run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script);

    [GeneratedRegex(@"\$(\{\{|\[\[) *inputs\.(?<name>[a-z-]+) *(\}\}|\]\])")]
    private static partial Regex Placeholder();
}
