namespace DockerfileSecrets.Tests.Validation.Suppressions;

/// <summary>What is said about suppressions that do nothing or cannot be understood: whole messages, with the text that each points at.</summary>
public class SuppressionMessageTests
{
    private const string Run = "RUN --mount=type=secret,id=x,mode=0444 make\n";
    private const string Forty = "ZZZZZ67890123456789012345678901234567890";

    [Theory]
    [InlineData("# dockerfile-secrets ignore=DFS206 reason=x\nRUN true\n", "DFS901 # dockerfile-secrets ignore=DFS206 reason=x: `DFS206` is not found in the instruction below: the suppression can go.")]
    [InlineData("# dockerfile-secrets ignore=secretworldreadable\nRUN true\n", "DFS901 # dockerfile-secrets ignore=secretworldreadable: `secretworldreadable` is not found in the instruction below: the suppression can go.")]
    [InlineData("RUN true\n# dockerfile-secrets ignore-file=DFS206\n", "DFS901 # dockerfile-secrets ignore-file=DFS206: `DFS206` is not found anywhere in the file: the suppression can go.")]
    [InlineData("# dockerfile-secrets ignore=DFS206,DFS301\n" + Run, "DFS901 # dockerfile-secrets ignore=DFS206,DFS301: `DFS301` is not found in the instruction below: the suppression can go.")]
    [InlineData("# dockerfile-secrets ignore=DFS301, DFS301\tdfs301\nRUN true\n", "DFS901 # dockerfile-secrets ignore=DFS301, DFS301\tdfs301: `DFS301` is not found in the instruction below: the suppression can go.")]
    [InlineData("# dockerfile-secrets ignore=S6470\nRUN true\n", "DFS901 # dockerfile-secrets ignore=S6470: `S6470` is not found in the instruction below: the suppression can go.")]
    [InlineData("# dockerfile-secrets ignore=DFS2O6\nRUN true\n", "DFS902 DFS2O6: No rule has the code or name `DFS2O6`. Did you mean `DFS206`?")]
    [InlineData("# dockerfile-secrets ignore=SecretsUsedInArgOrEnf\nRUN true\n", "DFS902 SecretsUsedInArgOrEnf: No rule has the code or name `SecretsUsedInArgOrEnf`. Did you mean `SecretsUsedInArgOrEnv`?")]
    [InlineData("# dockerfile-secrets ignore=all\nRUN true\n", "DFS902 all: No rule has the code or name `all`. `dockerfile-secrets explain` lists them.")]
    [InlineData("# dockerfile-secrets ignore=" + Forty + "\nRUN true\n", "DFS902 " + Forty + ": No rule has the code or name `" + Forty + "`. `dockerfile-secrets explain` lists them.")]
    [InlineData("# dockerfile-secrets ignore=" + Forty + "1\nRUN true\n", "DFS902 " + Forty + "1: No rule has the code or name `" + Forty + "...`. `dockerfile-secrets explain` lists them.")]
    [InlineData("# dockerfile-secrets disable=DFS206\nRUN true\n", "DFS902 # dockerfile-secrets disable=DFS206: The comment names no rule. Write `# dockerfile-secrets ignore=DFS301 reason=...`, or `ignore-file=` for the whole file.")]
    [InlineData("# dockerfile-secrets ignore= reason=x\nRUN true\n", "DFS902 # dockerfile-secrets ignore= reason=x: The comment names no rule. Write `# dockerfile-secrets ignore=DFS301 reason=...`, or `ignore-file=` for the whole file.")]
    [InlineData("# dockerfile-secrets ignore reason=x\nRUN true\n", "DFS902 # dockerfile-secrets ignore reason=x: The comment names no rule. Write `# dockerfile-secrets ignore=DFS301 reason=...`, or `ignore-file=` for the whole file.")]
    [InlineData("# dockerfile-secrets ignore-file\nRUN true\n", "DFS902 # dockerfile-secrets ignore-file: The comment names no rule. Write `# dockerfile-secrets ignore=DFS301 reason=...`, or `ignore-file=` for the whole file.")]
    [InlineData("# dockerfile-secrets reason=x\nRUN true # ignore\n", "DFS902 # dockerfile-secrets reason=x: The comment names no rule. Write `# dockerfile-secrets ignore=DFS301 reason=...`, or `ignore-file=` for the whole file.")]
    [InlineData("RUN true\n# dockerfile-secrets ignore=DFS206,DFS301\n", "DFS902 # dockerfile-secrets ignore=DFS206,DFS301: No instruction follows the suppression. For the whole file write `ignore-file=`.")]
    [InlineData("RUN true \\\n  # dockerfile-secrets ignore=DFS206\n  x\n", "DFS902 RUN: A suppression between the lines of an instruction has no effect: put it above the instruction.")]
    public void What_does_nothing_is_said(string text, string expected) =>
        Assert.Contains(expected, Said("FROM scratch\n" + text));

    [Theory]
    [InlineData("# dockerfile-secrets ignore=DFS206,DFS301\n" + Run, 1)]
    [InlineData("# dockerfile-secrets ignore=DFS301,DFS301\nRUN true\n", 1)]
    [InlineData("# dockerfile-secrets ignore=DFS301,DFS206\nRUN true\n", 2)]
    [InlineData("RUN true\n# dockerfile-secrets ignore=DFS206,DFS301\n", 1)]
    [InlineData("RUN true\n# hadolint ignore=DL3064\n", 0)]
    [InlineData("RUN true \\\n  # hadolint ignore=DL3064\n  x\n", 0)]
    [InlineData("# dockerfile-secretsignore=DFS206\nRUN true\n", 0)]
    [InlineData("# hadolint ignore=DL9999,all\nRUN true\n", 0)]
    [InlineData("# dockerfile-secrets ignore=DFS206\n# dockerfile-secrets ignore-file=DFS206\n" + Run, 0)]
    [InlineData("# dockerfile-secrets ignore=DFS206\n# dockerfile-secrets ignore=SecretWorldReadable\n" + Run, 0)]
    public void It_is_said_once_for_each_word(string text, int count) => Assert.Equal(count, Said("FROM scratch\n" + text).Length);

    [Theory]
    [InlineData("# dockerfile-secrets ignore=DFS206\nRUN true\n", "RUN true\n")]
    [InlineData("  # dockerfile-secrets ignore=DFS206 reason=x\nRUN true\n", "RUN true\n")]
    [InlineData("RUN true\n# dockerfile-secrets ignore-file=DFS206\n", "RUN true\n")]
    [InlineData("# dockerfile-secrets ignore=DFS206,DFS301\n" + Run, "# dockerfile-secrets ignore=DFS206,DFS301\n" + Run)]
    public void A_comment_of_one_word_can_be_removed(string text, string expected)
    {
        var document = DockerfileDocument.Parse("FROM scratch\n" + text);
        var unused = Assert.Single(SecretValidator.Validate(document).Diagnostics, d => d.Code == "DFS901");
        Assert.Equal(expected == text ? [] : ["Remove the suppression"], unused.Fixes.Where(f => f.IsSafe).Select(f => f.Title));
        Assert.Equal("FROM scratch\n" + expected, DocumentFixer.Fix(document, new ValidationOptions()).Document.ToString());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" reason=", true)]
    [InlineData(" reason=  ", true)]
    [InlineData(" reason=x", false)]
    public void A_policy_asks_for_reasons_that_say_something(string reason, bool isTold)
    {
        var options = new ValidationOptions { Settings = new Dictionary<string, RuleSetting> { ["DFS903"] = RuleSetting.On } };
        var comment = "# dockerfile-secrets ignore=DFS206" + reason;
        string[] expected = isTold ? [$"DFS903 {comment.TrimEnd()}: The suppression gives no reason. Add `reason=` and why the finding is accepted."] : [];
        Assert.Equal(expected, Said($"FROM scratch\n{comment}\n{Run}", options).Select(s => s.Replace("  : ", ": ", StringComparison.Ordinal)));
        Assert.Empty(Said($"FROM scratch\n# hadolint ignore=DL3064\n# dockerfile-secrets ignore-file=DFS206 reason=x\n{Run}", options));
    }

    private static string[] Said(string text, ValidationOptions? options = null)
    {
        var document = DockerfileDocument.Parse(text);
        return [.. SecretValidator.Validate(document, options ?? new()).Diagnostics.Select(d => $"{d.Code} {text.Substring(d.Span.Start, d.Span.Length)}: {d.Message}")];
    }
}
