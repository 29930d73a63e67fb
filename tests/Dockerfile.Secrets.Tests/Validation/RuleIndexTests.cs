namespace DockerfileSecrets.Tests.Validation;

/// <summary>docs/rules/README.md: its table is what the descriptors say and what the samples show.</summary>
public class RuleIndexTests
{
    [Fact]
    public void The_index_lists_every_code_with_its_page()
    {
        var expected = RulePage.All.Values.OrderBy(p => p.Code, StringComparer.Ordinal).Select(Row).ToList();
        var actual = RulePage.Index.Split('\n').Where(l => l.StartsWith("| [DFS", StringComparison.Ordinal)).ToList();
        Assert.True(expected.SequenceEqual(actual), "The table of docs/rules/README.md should be:\n" + string.Join('\n', expected));
    }

    private static string Row(RulePage page)
    {
        var descriptor = DiagnosticDescriptors.All.Concat(SecretValidator.Rules.Select(r => r.Descriptor)).First(d => d.Code == page.Code);
        var severity = descriptor.Severity.ToString().ToLowerInvariant() + (descriptor.IsOptIn ? ", if asked for" : "");
        return $"| [{page.Code}]({page.Code}.md) | {page.Name} | {severity} | {descriptor.Confidence.ToString().ToLowerInvariant()} | {FixesOf(page)} | {Sentence(page)} |";
    }

    /// <summary>The paragraph behind title and severity.</summary>
    private static string Sentence(RulePage page) => page.Text.Split("\n\n")[2].ReplaceLineEndings(" ");

    /// <summary>Which fixes the samples of a page get.</summary>
    private static string FixesOf(RulePage page)
    {
        var fixes = page.Samples("Bad").SelectMany(s => Found.In(page.Code, s, RulePage.OptionsFor(page.Code))).SelectMany(f => f.Diagnostic.Fixes).ToList();
        return (fixes.Exists(f => f.IsSafe), fixes.Exists(f => !f.IsSafe)) switch
        {
            (true, true) => "safe, unsafe",
            (true, false) => "safe",
            (false, true) => "unsafe",
            _ => "-",
        };
    }
}
