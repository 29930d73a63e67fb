using DockerfileSecrets.Tests.Cli;

namespace DockerfileSecrets.Tests.Planning;

/// <summary>Keeps docs/plan.md true: its code compiles here, and its output is what the code prints.</summary>
public sealed class PlanPageTests
{
    private static readonly string Page = File.ReadAllText(ToolRun.PathOf("docs/plan.md")).ReplaceLineEndings("\n");

    private static string Dockerfile => Block("dockerfile");

    [Fact]
    public void The_code_is_the_one_that_compiles_here()
    {
        var source = File.ReadAllText(ToolRun.PathOf("tests/Dockerfile.Secrets.Tests/Planning/PlanPageTests.cs")).ReplaceLineEndings("\n");
        foreach (var name in (string[])["plan", "merged"])
        {
            var begin = $"        // begin {name}\n";
            var start = source.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
            var lines = source[start..source.IndexOf("        // end\n", start, StringComparison.Ordinal)].Split('\n');
            var code = string.Join('\n', lines.Select(line => line.Length > 8 ? line[8..] : "")).Replace("console.", "Console.", StringComparison.Ordinal);
            Assert.Contains($"```csharp\n{code.TrimEnd()}\n```\n", Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_output_is_what_the_code_prints()
    {
        using var written = new StringWriter { NewLine = "\n" };
        var plan = Plan(Dockerfile, written);
        Assert.Contains($"```text\n{written}```\n", Page, StringComparison.Ordinal);
        var json = Unindented(plan.ToJson());
        var excerpts = Page.Split("```json\n").Skip(1).Select(b => b[..b.IndexOf("```\n", StringComparison.Ordinal)]).ToList();
        Assert.Equal(3, excerpts.Count);
        Assert.All(excerpts, e => Assert.Contains(Unindented(e).TrimEnd(), json, StringComparison.Ordinal));
        Assert.DoesNotContain("staging-key", json, StringComparison.Ordinal);

        using var merged = new StringWriter { NewLine = "\n" };
        Merge(Dockerfile, merged);
        Assert.Contains($"```text\n{merged}```\n", Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(PlanCertainty))]
    [InlineData(typeof(UnresolvedReason))]
    [InlineData(typeof(SecretReadability))]
    public void The_page_explains_every_value(Type type) =>
        Assert.All(Enum.GetNames(type), name => Assert.Contains($"| `{name}` |", Page, StringComparison.Ordinal));

    private static SecretPlan Plan(string dockerfile, StringWriter console)
    {
        // begin plan
        var document = DockerfileDocument.Parse(dockerfile);
        var plan = SecretPlanner.Plan(document, new PlanOptions
        {
            Target = "final",
            Platform = "linux/amd64",
            BuildArguments = new Dictionary<string, string> { ["DEBUG_KEY"] = "staging-key" },
        });

        var target = plan.FindTarget("final")!;
        foreach (var secret in target.Secrets)
        {
            console.WriteLine($"{secret.Id}: required: {secret.Required}, {secret.Certainty}, --secret {secret.SuggestedSource}");
            foreach (var use in secret.Uses)
            {
                var mount = plan.Instructions[use.Instruction].Mounts[use.Mount];
                console.WriteLine($"  line {use.Line}: {mount.FilePath ?? "$" + mount.EnvironmentVariable}, {mount.Readability}");
            }
        }

        foreach (var value in target.Unresolved)
        {
            console.WriteLine($"line {value.Line}: {value.Field} `{value.Text}` is not known: {value.Reason} {string.Join(", ", value.Variables)}");
        }

        var read = SecretPlan.FromJson(plan.ToJson());
        console.WriteLine($"read back equal: {read == plan}");

        // end
        return plan;
    }

    private static void Merge(string dockerfile, StringWriter console)
    {
        // begin merged
        var merged = SecretPlanner.Plan(DockerfileDocument.Parse(dockerfile),
        [
            new PlanOptions { Target = "final", Platform = "linux/amd64" },
            new PlanOptions { Target = "final", Platform = "linux/arm64" },
        ]);
        foreach (var secret in merged.Secrets)
        {
            console.WriteLine($"{secret.Id}: needed by plans {string.Join(", ", secret.NeededBy)}");
        }

        // end
    }

    private static string Unindented(string json) => string.Join('\n', json.Split('\n').Select(line => line.TrimStart()));

    private static string Block(string language)
    {
        var begin = $"```{language}\n";
        var start = Page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return Page[start..Page.IndexOf("```\n", start, StringComparison.Ordinal)];
    }
}
