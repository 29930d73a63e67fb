namespace DockerfileSecrets.Tests.Validation.Suppressions;

/// <summary>Which findings a comment reaches, and which words of other tools stand for which.</summary>
public class SuppressionReachTests
{
    private const string Ignore = "# dockerfile-secrets ignore=DFS206 reason=";
    private const string Run = "RUN --mount=type=secret,id=x,mode=0444 make\n";

    [Theory]
    [InlineData("0", "1 2 3 4")]
    [InlineData("1", "0 2 3 4")]
    [InlineData("4", "0 1 2 3")]
    [InlineData("0 2 4", "1 3")]
    [InlineData("1 2 3", "0 4")]
    [InlineData("0 1 2 3 4", "")]
    public void Each_comment_reaches_the_instruction_below_it(string commented, string kept)
    {
        var text = "FROM scratch\n" + string.Concat(Enumerable.Range(0, 5).Select(i => (commented.Contains($"{i}", StringComparison.Ordinal) ? $"{Ignore}r{i}\n" : "") + Run.Replace("id=x", $"id=x{i}", StringComparison.Ordinal)));
        var result = SecretValidator.Validate(DockerfileDocument.Parse(text));
        Assert.Equal(kept, string.Join(' ', result.Diagnostics.Select(d => IdAt(text, d))));
        Assert.Equal(commented, string.Join(' ', result.Suppressed.Select(s => IdAt(text, s.Diagnostic))));
        Assert.All(result.Suppressed, s => Assert.Equal($"r{IdAt(text, s.Diagnostic)}", s.Suppression.Reason));
    }

    [Fact]
    public void All_lines_of_an_instruction_are_reached()
    {
        var result = Validate($"FROM scratch\n{Ignore}x\nRUN \\\n  # why\n  --mount=type=secret,id=a,mode=0444 \\\n  --mount=type=secret,id=b,mode=0444 \\\n  make\nRUN true\n");
        Assert.Empty(result.Diagnostics);
        Assert.Equal(2, result.Suppressed.Length);
    }

    [Fact]
    public void The_comment_at_the_instruction_is_named_before_the_one_of_the_file()
    {
        var result = Validate($"# dockerfile-secrets ignore-file=DFS206 reason=file\nFROM scratch\n{Ignore}here\n{Run}{Run}");
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["here", "file"], result.Suppressed.Select(s => s.Suppression.Reason));
        Assert.Equal([SuppressionScope.Instruction, SuppressionScope.File], result.Suppressed.Select(s => s.Suppression.Scope));
    }

    [Theory]
    [InlineData("# dockerfile-secrets ignore=DFS206 reason=a reason=b", "a reason=b")]
    [InlineData("# dockerfile-secrets:\tignore = DFS301\tDFS206 reason= a b ", "a b")]
    [InlineData("#dockerfile-secrets ignore=DFS206", null)]
    [InlineData("# Dockerfile-Secrets: ignore=DFS206 reason=", null)]
    public void A_comment_may_be_written_in_several_ways(string comment, string? reason)
    {
        var text = $"FROM scratch\n{comment}\n{Run}";
        var suppressed = Assert.Single(Validate(text).Suppressed);
        Assert.Equal((reason, comment.TrimEnd()), (suppressed.Suppression.Reason, text.Substring(suppressed.Suppression.Span.Start, suppressed.Suppression.Span.Length).TrimEnd()));
    }

    [Theory]
    [InlineData("# hadolint ignore=DL3064", SuppressionScope.Instruction)]
    [InlineData("# hadolint ignore = DL3006 , DL3064", SuppressionScope.Instruction)]
    [InlineData("# hadolint global ignore=DL3064", SuppressionScope.File)]
    [InlineData("# trivy:ignore:DS031", SuppressionScope.Instruction)]
    [InlineData("#trivy:ignore:AVD-DS-0001 trivy:ignore:DS-0031", SuppressionScope.Instruction)]
    [InlineData("# Trivy:Ignore:AVD-DS-0031", SuppressionScope.Instruction)]
    [InlineData("# dockerfile-secrets ignore=s6472", SuppressionScope.Instruction)]
    [InlineData("# dockerfile-secrets ignore=SecretsUsedInArgOrEnv", SuppressionScope.Instruction)]
    [InlineData("# dockerfile-secrets ignore-file=DL3064", SuppressionScope.File)]
    public void What_other_tools_call_a_secret_in_an_argument_is_known(string comment, SuppressionScope scope)
    {
        var result = Validate($"FROM scratch\n{comment}\nARG API_TOKEN\n");
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "DFS304");
        Assert.Equal(("DFS304", scope), Assert.Single(result.Suppressed.Select(s => (s.Diagnostic.Code, s.Suppression.Scope))));
    }

    [Fact]
    public void What_SonarQube_calls_a_hardcoded_secret_is_known() =>
        Assert.Equal(["DFS306"], Validate("FROM scratch\n# dockerfile-secrets ignore=S6437\nENV X=ghp_0123456789abcdefghijABCDEFGHIJ012345\n").Suppressed.Select(s => s.Diagnostic.Code));

    [Theory]
    [InlineData("skip=SecretsUsedInArgOrEnv", true)]
    [InlineData("skip=a,SecretsUsedInArgOrEnv", true)]
    [InlineData("error=true; SKIP=all", true)]
    [InlineData("skip=NoEmptyContinuation", false)]
    [InlineData("skip=all;skip=NoEmptyContinuation", false)]
    [InlineData("skip=NoEmptyContinuation;skip=all", true)]
    [InlineData("error=true", false)]
    public void The_check_directive_skips_what_it_names(string value, bool isSkipped)
    {
        var result = Validate($"# check={value}\nFROM scratch\nARG API_TOKEN\n");
        Assert.Equal(isSkipped, result.Suppressed.Any(s => s.Diagnostic.Code == "DFS304" && s.Suppression.Scope == SuppressionScope.File));
        Assert.Equal(!isSkipped, result.Diagnostics.Any(d => d.Code == "DFS304"));
    }

    [Theory]
    [InlineData("# hadolint global DL3064")]
    [InlineData("# hadolint ignored=DL3064")]
    [InlineData("# hadolintignore=DL3064")]
    [InlineData("# hadolint DL3064")]
    [InlineData("# trivy:DS031 ignore")]
    [InlineData("# ignore=DFS304")]
    [InlineData("# see dockerfile-secrets ignore=DFS304")]
    public void Other_comments_suppress_nothing(string comment) =>
        Assert.Contains(Validate($"FROM scratch\n{comment}\nARG API_TOKEN\n").Diagnostics, d => d.Code == "DFS304");

    private static ValidationResult Validate(string text) => SecretValidator.Validate(DockerfileDocument.Parse(text));

    private static string IdAt(string text, Diagnostic diagnostic)
    {
        var at = text.LastIndexOf("id=x", diagnostic.Span.End, StringComparison.Ordinal);
        return text[at + 4].ToString();
    }
}
