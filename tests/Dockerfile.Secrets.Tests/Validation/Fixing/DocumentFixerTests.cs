using System.Collections.Immutable;

namespace DockerfileSecrets.Tests.Validation.Fixing;

public class DocumentFixerTests
{
    private const string Text = "FROM scratch\n# aaaa\nRUN true\n";

    [Fact]
    public void Fixes_that_meet_are_made_in_rounds_until_nothing_is_left()
    {
        var result = Fix(new Letters('a', "", true));
        Assert.Equal("FROM scrtch\n# \nRUN true\n", result.Document.ToString());
        Assert.Empty(result.Result.Diagnostics);
        Assert.Equal(5, result.Applied.Length);
    }

    [Fact]
    public void Unsafe_fixes_are_made_when_asked_for()
    {
        Assert.Equal(Text, Fix(new Letters('a', "", false)).Document.ToString());
        Assert.Equal("FROM scrtch\n# \nRUN true\n", Fix(true, new Letters('a', "", false)).Document.ToString());
    }

    [Fact]
    public void A_fix_that_makes_a_new_finding_is_not_made_and_the_others_are()
    {
        var result = Fix(new Letters('a', "", true), new Letters('u', "zz", true), new Letters('z', "q", true));
        Assert.Equal("FROM scrtch\n# \nRUN true\n", result.Document.ToString());
        Assert.Single(result.Result.Diagnostics);
    }

    [Fact]
    public void Fixing_twice_changes_nothing_more()
    {
        var once = Fix(new Letters('a', "", true), new Letters('u', "", true));
        var twice = DocumentFixer.Fix(once.Document, new ValidationOptions { Rules = [new Letters('a', "", true), new Letters('u', "", true)] });
        Assert.Same(once.Document, twice.Document);
        Assert.Empty(twice.Applied);
    }

    [Fact]
    public void What_is_suppressed_is_not_fixed()
    {
        var document = DockerfileDocument.Parse("FROM scratch\n# dockerfile-secrets ignore=DFS206\nRUN --mount=type=secret,id=x,mode=0444 true\n");
        Assert.Same(document, DocumentFixer.Fix(document, new ValidationOptions(), includeUnsafe: true).Document);
    }

    private static FixResult Fix(params ImmutableArray<IValidationRule> rules) => Fix(false, rules);

    private static FixResult Fix(bool includeUnsafe, params ImmutableArray<IValidationRule> rules) =>
        DocumentFixer.Fix(DockerfileDocument.Parse(Text), new ValidationOptions { Rules = rules }, includeUnsafe);

    /// <summary>Wants every letter to be another.</summary>
    private sealed class Letters(char letter, string better, bool isSafe) : IValidationRule
    {
        public DiagnosticDescriptor Descriptor { get; } = new("ACME" + letter, "Letter" + letter, DiagnosticSeverity.Warning, DiagnosticConfidence.Certain, "s", "r");

        public IEnumerable<Diagnostic> Check(ValidationContext context)
        {
            var text = context.Document.ToString();
            for (var i = text.IndexOf(letter, StringComparison.Ordinal); i >= 0; i = text.IndexOf(letter, i + 1))
            {
                var span = new TextSpan(i, 1);
                yield return new Diagnostic(Descriptor, span, "found") { Fixes = [new Fix("Replace it", isSafe, new TextEdit(span, better))] };
            }
        }
    }
}
