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

    [Theory]
    [InlineData("RUN --mount=type=secret, id=x, target=/y cat /y", "RUN --mount=type=secret,id=x,target=/y cat /y", "DFS303")]
    [InlineData("RUN --mount=type=secret,id=x,mod=0444 test -f /run/secrets/x", "RUN --mount=type=secret,id=x,mode=0444 test -f /run/secrets/x", "DFS206")]
    [InlineData("RUN --mount=typ=secret,id=x true", "RUN --mount=type=secret,id=x true", "DFS208")]
    public void What_could_not_be_seen_before_does_not_keep_a_fix_from_being_made(string before, string after, string uncovered)
    {
        var document = DockerfileDocument.Parse($"FROM scratch\n{before}\n");
        Assert.DoesNotContain(uncovered, SecretValidator.Validate(document).Diagnostics.Select(d => d.Code));
        var result = DocumentFixer.Fix(document, new ValidationOptions());
        Assert.Equal($"FROM scratch\n{after}\n", result.Document.ToString());
        Assert.Contains(uncovered, result.Result.Diagnostics.Select(d => d.Code));
        Assert.DoesNotContain(result.Result.Diagnostics, d => d.Code is "DFS101" or "DFS102" or "DFS103" or "DFS105");
        Assert.Empty(DocumentFixer.Fix(result.Document, new ValidationOptions()).Applied);
    }

    [Fact]
    public void A_mistake_that_another_hid_does_not_keep_it_from_being_fixed()
    {
        var result = DocumentFixer.Fix(DockerfileDocument.Parse("FROM scratch\nRUN --mount=type=secret, id=x, target=/y, mode=0999 test -f /y\n"), new ValidationOptions());
        Assert.Equal("FROM scratch\nRUN --mount=type=secret,id=x,target=/y,mode=0999 test -f /y\n", result.Document.ToString());
        Assert.Equal("DFS101", Assert.Single(result.Result.Diagnostics).Code);
    }

    [Fact]
    public void What_did_harm_is_tried_again_when_another_fix_was_made()
    {
        const string Text = "FROM scratch\nARG MODEL_KEY\nRUN --mount=type=secret,id=MODEL_KEY curl -H \"X: ${MODEL_KEY}\" https://h.test/\n";
        var once = DocumentFixer.Fix(DockerfileDocument.Parse(Text), new ValidationOptions(), includeUnsafe: true);
        Assert.Empty(DocumentFixer.Fix(once.Document, new ValidationOptions(), includeUnsafe: true).Applied);
    }

    [Fact]
    public void A_comment_between_the_lines_of_a_mount_stays()
    {
        var document = DockerfileDocument.Parse("FROM scratch\nRUN --mount=type=secret,id=a\\\n# why\nb true\n");
        Assert.Contains("# why", DocumentFixer.Fix(document, new ValidationOptions(), includeUnsafe: true).Document.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_that_undo_each_other_end()
    {
        var result = Fix(new Letters('a', "u", true), new Letters('u', "a", true));
        Assert.True(result.Applied.Length < DocumentFixer.MaxRounds);
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
