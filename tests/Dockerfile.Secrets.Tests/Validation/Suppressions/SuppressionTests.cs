namespace DockerfileSecrets.Tests.Validation.Suppressions;

public class SuppressionTests
{
    private const string Run = "RUN --mount=type=secret,id=x,mode=0444 test -f /run/secrets/x\n";

    [Theory]
    [InlineData("# dockerfile-secrets ignore=DFS206 reason=nobody else is there\n", "nobody else is there")]
    [InlineData("# dockerfile-secrets ignore=SecretWorldReadable\n", null)]
    [InlineData("# dockerfile-secrets: ignore=DFS301,DFS206\n", null)]
    [InlineData("# dockerfile-secrets ignore=dfs206\n\n# another comment\n", null)]
    public void A_comment_above_the_instruction_suppresses(string comment, string? reason)
    {
        var result = Validate("FROM scratch\n" + comment + Run);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "DFS206");
        var suppressed = Assert.Single(result.Suppressed);
        Assert.Equal("DFS206", suppressed.Diagnostic.Code);
        Assert.Equal(reason, suppressed.Suppression.Reason);
        Assert.Equal(SuppressionScope.Instruction, suppressed.Suppression.Scope);
    }

    [Fact]
    public void It_reaches_one_instruction_only()
    {
        var result = Validate("FROM scratch\n# dockerfile-secrets ignore=DFS206\n" + Run + Run);
        Assert.Equal(4, Position(result, Assert.Single(result.Diagnostics)));
        Assert.Single(result.Suppressed);
    }

    [Fact]
    public void The_whole_file_is_reached_by_ignore_file()
    {
        var result = Validate("FROM scratch\n" + Run + Run + "# dockerfile-secrets ignore-file=DFS206 reason=why not\n");
        Assert.Empty(result.Diagnostics);
        Assert.Equal(2, result.Suppressed.Length);
        Assert.All(result.Suppressed, s => Assert.Equal(SuppressionScope.File, s.Suppression.Scope));
    }

    [Theory]
    [InlineData("# check=skip=NoEmptyContinuation;error=true\nFROM scratch\n")]
    [InlineData("# check=error=true;skip=all\nFROM scratch\n")]
    [InlineData("FROM scratch\n# dockerfile-secrets ignore=NoEmptyContinuation\n")]
    public void Names_of_other_tools_are_known(string before)
    {
        var result = Validate(before + "RUN a \\\n\n  b\n");
        Assert.Empty(result.Diagnostics);
        Assert.Equal("DFS040", Assert.Single(result.Suppressed).Diagnostic.Code);
    }

    [Fact]
    public void What_is_no_directive_any_more_skips_nothing() =>
        Assert.Equal("DFS040", Assert.Single(Validate("FROM scratch\n# check=skip=all\nRUN a \\\n\n  b\n").Diagnostics).Code);

    [Fact]
    public void A_suppression_that_suppresses_nothing_is_reported_and_can_be_removed()
    {
        var document = DockerfileDocument.Parse("FROM scratch\n# dockerfile-secrets ignore=DFS206\nRUN true\n");
        var unused = Assert.Single(SecretValidator.Validate(document).Diagnostics);
        Assert.Equal("DFS901", unused.Code);
        var result = DocumentFixer.Fix(document, new ValidationOptions());
        Assert.Equal("FROM scratch\nRUN true\n", result.Document.ToString());
    }

    [Fact]
    public void It_is_not_called_useless_when_its_rule_is_off() => Assert.Empty(SecretValidator.Validate(
        DockerfileDocument.Parse("FROM scratch\n# dockerfile-secrets ignore=DFS206\nRUN true\n"),
        new ValidationOptions { Settings = new Dictionary<string, RuleSetting> { ["DFS206"] = RuleSetting.Off } }).Diagnostics);

    [Theory]
    [InlineData("# hadolint ignore=DL3064\n")]
    [InlineData("# hadolint global ignore=DL3006,DL3064\n")]
    [InlineData("#trivy:ignore:AVD-DS-0031\n")]
    [InlineData("# a comment about dockerfile-secrets and what to ignore=\n")]
    public void Comments_to_other_tools_and_people_are_no_findings(string comment) =>
        Assert.Empty(Validate("FROM scratch\n" + comment + "RUN true\n").Diagnostics);

    [Theory]
    [InlineData("# dockerfile-secrets ignore=DFS2O6\nRUN true\n", "DFS2O6", "DFS206")]
    [InlineData("# dockerfile-secrets ignore=SecretWorldReadible\nRUN true\n", "SecretWorldReadible", "SecretWorldReadable")]
    [InlineData("# dockerfile-secrets disable=DFS206\nRUN true\n", null, null)]
    [InlineData("RUN true\n# dockerfile-secrets ignore=DFS206\n", null, null)]
    public void What_cannot_be_understood_is_reported(string text, string? marked, string? near)
    {
        var result = Validate("FROM scratch\n" + text);
        var wrong = Assert.Single(result.Diagnostics, d => d.Code == "DFS902");
        Assert.Equal(near, wrong.Suggestion);
        if (marked is not null)
        {
            Assert.Equal(marked, result.Document.ToString().Substring(wrong.Span.Start, wrong.Span.Length));
        }
    }

    [Fact]
    public void Between_the_lines_of_an_instruction_it_has_no_effect_and_that_is_said()
    {
        var result = Validate("FROM scratch\nRUN --mount=type=secret,id=x,mode=0444 \\\n# dockerfile-secrets ignore=DFS206\n  test -f /run/secrets/x\n");
        Assert.Equal(["DFS206", "DFS902"], result.Diagnostics.Select(d => d.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_policy_asks_for_reasons()
    {
        var options = new ValidationOptions { Settings = new Dictionary<string, RuleSetting> { ["DFS903"] = RuleSetting.On } };
        var found = SecretValidator.Validate(DockerfileDocument.Parse("FROM scratch\n# dockerfile-secrets ignore=DFS206\n" + Run), options);
        Assert.Equal("DFS903", Assert.Single(found.Diagnostics).Code);
    }

    [Fact]
    public void Whoever_wants_to_see_everything_can()
    {
        var document = DockerfileDocument.Parse("FROM scratch\n# dockerfile-secrets ignore=DFS206\n" + Run);
        var result = SecretValidator.Validate(document, new ValidationOptions { HonourSuppressions = false });
        Assert.Equal("DFS206", Assert.Single(result.Diagnostics).Code);
    }

    private static ValidationResult Validate(string text) => SecretValidator.Validate(DockerfileDocument.Parse(text));

    private static int Position(ValidationResult result, Diagnostic diagnostic) => result.Document.Text.GetPosition(diagnostic.Span.Start).Line;
}
