namespace DockerfileSecrets.Tests.Cli;

public class ReadmeTests
{
    [Fact]
    public void The_example_of_the_library_is_the_one_that_compiles_here()
    {
        using var written = new StringWriter { NewLine = "\n" };
        Example(written);

        Assert.Equal("npm_token: line 2, variable NPM_TOKEN, required: True\n", written.ToString());
        var readme = File.ReadAllText(ToolRun.PathOf("src/Dockerfile.Secrets/README.md")).ReplaceLineEndings("\n");
        Assert.Contains($"```csharp\nusing DockerfileSecrets;\n\n{ExampleText()}```\n", readme, StringComparison.Ordinal);
        Assert.Contains($"```text\n{written}```\n", readme, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("npm/Dockerfile", "plan")]
    [InlineData("npm-variable/Dockerfile", "plan")]
    public void The_output_in_the_readme_of_the_tool_is_real(string sample, string command)
    {
        var run = ToolRun.WithInput(File.ReadAllText(ToolRun.PathOf($"samples/{sample}")), command, "-");
        var expected = run.Out.Replace("<stdin>", "Dockerfile", StringComparison.Ordinal).Replace(" -f -", "", StringComparison.Ordinal);

        Assert.Contains(expected, File.ReadAllText(ToolRun.PathOf("src/Dockerfile.Secrets.Cli/README.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static void Example(StringWriter console)
    {
        // begin
        var document = DockerfileDocument.Parse("""
            FROM node:22-alpine
            RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN,required npm ci
            """);

        foreach (var run in document.Instructions.OfType<RunInstruction>())
        {
            foreach (var secret in run.Mounts.OfType<SecretMount>())
            {
                var place = secret.FilePath.IsSet ? $"file {secret.FilePath}" : $"variable {secret.Env}";
                console.WriteLine($"{secret.Id}: line {document.GetLines(run).First}, {place}, required: {secret.Required}");
            }
        }

        // end
    }

    private static string ExampleText()
    {
        var source = File.ReadAllText(ToolRun.PathOf("tests/Dockerfile.Secrets.Tests/Cli/ReadmeTests.cs")).ReplaceLineEndings("\n");
        var start = source.IndexOf("        // begin\n", StringComparison.Ordinal) + "        // begin\n".Length;
        var lines = source[start..source.IndexOf("\n        // end\n", StringComparison.Ordinal)].Split('\n');
        return string.Join('\n', lines.Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line))
            .Replace("console.", "Console.", StringComparison.Ordinal);
    }
}
