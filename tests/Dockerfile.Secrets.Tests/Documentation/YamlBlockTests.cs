using DockerfileSecrets.Tests.Cli;
using YamlDotNet.RepresentationModel;

namespace DockerfileSecrets.Tests.Documentation;

/// <summary>Every YAML block of the pages can be read, and what it asks of our action, template and hooks is there.</summary>
public class YamlBlockTests
{
    private static readonly MarkdownBlock[] Blocks = [.. MarkdownBlock.Pages().SelectMany(MarkdownBlock.Of).Where(block => block.Language == "yaml")];

    [Fact]
    public void A_step_gives_our_action_inputs_that_it_has()
    {
        var known = Keys(Documents(ToolRun.PathOf("action.yml"))[0], "inputs");
        var steps = Maps().Where(map => Text(map, "uses")?.StartsWith("dockerfile-secrets/Dockerfile.Secrets@v", StringComparison.Ordinal) == true).ToArray();

        Assert.Equal(3, steps.Length);
        Assert.All(steps.SelectMany(step => Keys(step, "with")), input => Assert.Contains(input, known));
        Assert.Contains(steps, step => Keys(step, "with").Length > 1);
    }

    [Fact]
    public void An_include_names_a_template_and_inputs_that_it_has()
    {
        var include = Assert.Single(Maps(), map => Text(map, "remote") is not null);
        var file = Text(include, "remote")!.Split("/Dockerfile.Secrets/")[1].Split('/', 2)[1];
        var specification = (YamlMappingNode)Documents(ToolRun.PathOf(file))[0]["spec"];

        Assert.NotEmpty(Keys(include, "inputs"));
        Assert.All(Keys(include, "inputs"), input => Assert.Contains(input, Keys(specification, "inputs")));
    }

    [Fact]
    public void A_hook_that_is_named_is_there()
    {
        var hooks = File.ReadAllText(ToolRun.PathOf(".pre-commit-hooks.yaml"));
        var repository = Assert.Single(Maps(), map => Text(map, "repo") is not null);

        Assert.All((YamlSequenceNode)repository["hooks"], hook => Assert.Contains($"- id: {hook["id"]}\n", hooks, StringComparison.Ordinal));
    }

    private static YamlMappingNode[] Documents(string file) => Read(File.ReadAllText(file));

    private static YamlMappingNode[] Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.SelectMany(document => document.AllNodes.Take(1)).OfType<YamlMappingNode>()];
    }

    /// <summary>The mappings of all blocks, at any depth; a block that is the item of a list is one too.</summary>
    private static IEnumerable<YamlMappingNode> Maps() => Blocks.SelectMany(block =>
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(block.Text));
        return stream.Documents.SelectMany(document => document.AllNodes).OfType<YamlMappingNode>();
    });

    private static string? Text(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out var value) ? (value as YamlScalarNode)?.Value : null;

    private static string[] Keys(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var value) && value is YamlMappingNode inner ? [.. inner.Children.Keys.Select(k => k.ToString())] : [];
}
