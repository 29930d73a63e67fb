using System.Text.Json;

namespace DockerfileSecrets.Tests.Cli;

public class AstTests
{
    private const string Text = "# escape=\\\n# hi\nFROM a\nRUN --mount=type=secret,id=t,required <<EOT\n\tx\nEOT\n";

    [Fact]
    public void Text_shows_every_node_with_its_place()
    {
        var run = ToolRun.WithInput(Text, "ast", "-");

        Assert.Equal(
            """
            1:1-1:11   [0..10)   directive escape "\\"
            2:1-2:5    [11..15)  comment "hi"
            3:1-3:7    [16..22)  from FROM (words)
            3:6-3:7    [21..22)    argument "a"
            4:1-6:4    [23..73)  run RUN (text)
            4:5-4:38   [27..60)    flag mount
            4:13-4:38  [35..60)      secretMount
                                       = type "secret"
                                       = id "t"
                                       = filePath "/run/secrets/t"
                                       = required "true"
            4:13-4:24  [35..46)        mountEntry type "secret"
            4:25-4:29  [47..51)        mountEntry id "t"
            4:30-4:38  [52..60)        mountEntry required
            4:39-4:44  [61..66)    argument "<<EOT"
            5:1-6:4    [67..73)    heredoc EOT "\tx\n" (expand)

            """.ReplaceLineEndings("\n"),
            run.Out);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Json_has_the_same_nodes()
    {
        using var json = JsonDocument.Parse(ToolRun.WithInput(Text, "ast", "--format", "json", "-").Out);

        var elements = json.RootElement.GetProperty("elements");
        Assert.Equal(["directive", "comment", "from", "run"], elements.EnumerateArray().Select(e => e.GetProperty("kind").GetString()));
        var mount = elements[3].GetProperty("children")[0].GetProperty("children")[0];
        Assert.Equal("secretMount", mount.GetProperty("kind").GetString());
        Assert.Equal("/run/secrets/t", mount.GetProperty("options").GetProperty("filePath").GetProperty("value").GetString());
        Assert.Equal(35, mount.GetProperty("span").GetProperty("start").GetProperty("offset").GetInt32());
    }

    [Fact]
    public void The_deepest_tree_can_be_written()
    {
        var run = ToolRun.WithInput("FROM a\n" + string.Concat(Enumerable.Repeat("ONBUILD ", 40)) + "RUN true\n", "ast", "--format", "json", "-");

        Assert.Equal(1, run.ExitCode);
        JsonDocument.Parse(run.Out, new JsonDocumentOptions { MaxDepth = 256 }).Dispose();
    }
}
