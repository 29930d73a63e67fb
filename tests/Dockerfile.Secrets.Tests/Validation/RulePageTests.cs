using System.Collections.Immutable;

namespace DockerfileSecrets.Tests.Validation;

public class RulePageTests
{
    /// <summary>What a page says where a sample would not fit; <see cref="MadeSamples"/> has it then.</summary>
    private const string Made = "No sample stands here: it would be too long, or needs more than a file. A test makes one.";

    /// <summary>Codes that stand for several meanings: their pages have names of their own and list the meanings.</summary>
    private static readonly Dictionary<string, string> Families = new(StringComparer.Ordinal)
    {
        ["DFS050"] = "VariableSyntax",
        ["DFS101"] = "InvalidMountOption",
    };

    private static readonly List<DiagnosticDescriptor> Descriptors = [.. DiagnosticDescriptors.All, .. SecretValidator.Rules.Select(r => r.Descriptor)];

    public static TheoryData<string> Codes => [.. Descriptors.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pages => [.. RulePage.All.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> MadeCodes => [.. MadeSamples.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_page_that_says_what_the_descriptor_says(string code)
    {
        var page = RulePage.All[code];
        var meanings = Descriptors.FindAll(d => d.Code == code);
        Assert.Equal(Families.GetValueOrDefault(code) ?? meanings.Single().Name, page.Name);
        Assert.StartsWith($"# {code} ", page.Text, StringComparison.Ordinal);
        Assert.All(["Why", "What to do", "Bad", "Good", "Exceptions"], section => Assert.True(page.HasSection(section), section));

        var facts = $"{meanings[0].Severity}, {meanings[0].Confidence.ToString().ToLowerInvariant()}." + (meanings[0].Cwe is { } cwe ? $" Weakness: CWE-{cwe}." : "");
        Assert.StartsWith(facts, page.Text.Split('\n')[2], StringComparison.Ordinal);
        Assert.All(meanings, m => Assert.Contains(Families.ContainsKey(code) ? $"- `{m.Name}`: {m.Summary}" : m.Summary.TrimEnd('.'), page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_stands_for_nothing() => Assert.Empty(RulePage.All.Keys.Except(Descriptors.Select(d => d.Code)));

    [Fact]
    public void The_samples_of_a_family_show_each_of_its_meanings()
    {
        foreach (var code in Families.Keys)
        {
            var shown = RulePage.All[code].Samples("Bad").SelectMany(s => Check(code, s)).Where(d => d.Code == code).Select(d => d.Descriptor.Name).ToHashSet();
            Assert.Empty(Descriptors.Where(d => d.Code == code).Select(d => d.Name).Except(shown));
        }
    }

    [Theory]
    [MemberData(nameof(MadeCodes))]
    public void A_sample_that_a_page_has_no_room_for_is_made(string code)
    {
        var page = RulePage.All[code];
        Assert.Contains(Made, page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Samples("Bad"));
        Assert.Contains(MadeSamples.All[code](), d => d.Code == code);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_bad_samples_are_found_and_the_good_ones_are_not(string code)
    {
        var page = RulePage.All[code];
        Assert.Equal(MadeSamples.All.ContainsKey(code), !page.Samples("Bad").Any());
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
