using System.Collections.Immutable;

namespace DockerfileSecrets.Tests.Validation;

public class RulePageTests
{
    public static TheoryData<string> Codes => [.. SecretValidator.Rules.Select(r => r.Descriptor.Code).Distinct().Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pages => [.. RulePage.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_has_a_page(string code)
    {
        var page = RulePage.All[code];
        Assert.Equal(SecretValidator.Rules.Single(r => r.Descriptor.Code == code).Descriptor.Name, page.Name);
        Assert.StartsWith($"# {code} ", page.Text, StringComparison.Ordinal);
        Assert.All(["Why", "What to do", "Bad", "Good", "Exceptions"], section => Assert.True(page.HasSection(section), section));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_bad_samples_are_found_and_the_good_ones_are_not(string code)
    {
        var page = RulePage.All[code];
        Assert.NotEmpty(page.Samples("Bad"));
        Assert.NotEmpty(page.Samples("Good"));
        Assert.All(page.Samples("Bad"), sample => Assert.Contains(Check(code, sample), d => d.Code == code));
        Assert.All(page.Samples("Good"), sample => Assert.DoesNotContain(Check(code, sample), d => d.Code == code));
    }

    [Fact]
    public void Codes_and_names_are_unique()
    {
        var rules = SecretValidator.Rules.Select(r => r.Descriptor).ToList();
        Assert.Equal(rules.Count, rules.Select(d => d.Code).Distinct().Count());
        Assert.Equal(rules.Count, rules.Select(d => d.Name).Distinct().Count());
        Assert.Empty(rules.Select(d => d.Code).Intersect(DiagnosticDescriptors.All.Select(d => d.Code)));
        Assert.Equal(rules.OrderBy(d => d.Code, StringComparer.Ordinal), rules);
    }

    private static ImmutableArray<Diagnostic> Check(string code, string sample) =>
        SecretValidator.Validate(DockerfileDocument.Parse(sample), RulePage.OptionsFor(code)).Diagnostics;
}
