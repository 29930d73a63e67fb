namespace DockerfileSecrets.Tests.Validation;

public class RuleSubjectTests
{
    /// <summary>A rule that is not asked where its subject is missing must not have had something to say there.</summary>
    [Fact]
    public void Where_the_subject_of_a_rule_is_missing_the_rule_finds_nothing()
    {
        var spared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, page) in RulePage.All)
        {
            foreach (var text in page.Samples("Bad").Concat(page.Samples("Good")))
            {
                var context = new ValidationContext(DockerfileDocument.Parse(text), RulePage.OptionsFor(code));
                foreach (var rule in SecretValidator.Rules.OfType<IConditionalRule>().Where(r => !context.Has(r.Subject)))
                {
                    Assert.Empty(rule.Check(context));
                    spared.Add(rule.Descriptor.Code);
                }
            }
        }

        Assert.Equal(SecretValidator.Rules.OfType<IConditionalRule>().Select(r => r.Descriptor.Code), spared.Order(StringComparer.Ordinal));
    }
}
