namespace DockerfileSecrets.Tests.Validation.Rules;

public class SecretPrintedToLogTests
{
    [Theory]
    [InlineData("echo $TOK")]
    [InlineData("printenv TOK")]
    [InlineData("env")]
    [InlineData("env | sort")]
    [InlineData("export -p")]
    [InlineData("set")]
    [InlineData("echo $TOK >&2")]
    [InlineData("echo $TOK > /dev/stderr")]
    [InlineData("echo $TOK | tee /tmp/x; rm /tmp/x")]
    [InlineData("set -x; curl -u a:$TOK https://example.com")]
    [InlineData("set -eux; T=$TOK")]
    [InlineData("set -o xtrace; true $TOK")]
    [InlineData("bash -xc 'true $TOK'")]
    [InlineData("curl -v -H \"a: $TOK\" https://example.com")]
    [InlineData("curl -sSvu a:$TOK https://example.com")]
    [InlineData("wget --debug --header \"a: $TOK\" https://example.com")]
    [InlineData("echo $TOK | base64")]
    [InlineData("jq -n --arg t \"$TOK\" '$t'")]
    [InlineData("f() { echo \"$1\"; }; f \"$TOK\"")]
    [InlineData("trap 'echo $TOK' EXIT; true")]
    public void What_is_printed_is_reported(string script) =>
        Assert.NotEmpty(Found.In("DFS303", File(script)));

    [Theory]
    [InlineData("echo $TOK > /dev/null")]
    [InlineData("env > /dev/null")]
    [InlineData("T=$(echo $TOK)")]
    [InlineData("echo $TOK | wc -c")]
    [InlineData("echo $TOK | grep -q x")]
    [InlineData("echo ${#TOK} ${TOK:+set}")]
    [InlineData("echo '$TOK'")]
    [InlineData("curl -sS -H \"a: $TOK\" https://example.com")]
    [InlineData("curl -v https://example.com")]
    [InlineData("set -x; true; set +x; curl -u a:$TOK https://example.com")]
    [InlineData("set -x; npm ci")]
    [InlineData("unset TOK; env")]
    [InlineData("env -i env")]
    [InlineData("(set -x); true $TOK")]
    [InlineData("exec > /dev/null 2>&1; echo $TOK")]
    [InlineData("{ echo $TOK; } > /dev/null")]
    public void What_is_not_printed_is_not(string script) =>
        Assert.Empty(Found.In("DFS303", File(script)));

    [Fact]
    public void A_shell_that_traces_is_seen() => Assert.NotEmpty(Found.In(
        "DFS303",
        "FROM alpine\nSHELL [\"/bin/sh\", \"-exc\"]\nRUN --mount=type=secret,id=tok,env=TOK true $TOK\n"));

    [Theory]
    [InlineData("[\"echo\", \"$TOK\"]", false)]
    [InlineData("[\"printenv\", \"TOK\"]", true)]
    [InlineData("[\"sh\", \"-c\", \"echo $TOK\"]", true)]
    public void The_exec_form_expands_nothing_by_itself(string words, bool isFound) =>
        Assert.Equal(isFound, Found.In("DFS303", File(words)).Count > 0);

    [Theory]
    [InlineData("eval \"echo $TOK > /dev/shm/x\"")]
    [InlineData("sh -c \"echo $TOK | wc -c\"")]
    public void A_line_feed_at_the_end_of_a_variable_would_end_the_command(string script) =>
        Assert.Equal(DiagnosticConfidence.Heuristic, Assert.Single(Found.In("DFS303", File(script))).Diagnostic.Confidence);

    [Theory]
    [InlineData("eval \"T=$TOK; echo a > x\"")]
    [InlineData("T=$(printf %s $TOK); eval \"wc -c $T > x\"")]
    [InlineData("eval 'echo $TOK > /dev/shm/x'")]
    public void A_text_that_prints_nothing_before_it_is_not(string script) =>
        Assert.Empty(Found.In("DFS303", File(script)));

    private static string File(string script) => $"FROM alpine\nRUN --mount=type=secret,id=tok,env=TOK,required {script}\n";
}
