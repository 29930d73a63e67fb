namespace DockerfileSecrets.Tests.Flow;

/// <summary>Files that the shell opens under a number, to read from later, and listings of what a file set.</summary>
public class DescriptorTests
{
    [Theory]
    [InlineData("exec 3< /run/secrets/t; read -r x <&3; exec 3<&-; echo $x > /etc/k")]
    [InlineData("exec 3< /run/secrets/t && cat <&3 > /etc/k")]
    [InlineData("exec 3< /run/secrets/t 4<&3; cat 0<&4 > /etc/k")]
    [InlineData("while read -r x <&9 || [ -n \"$x\" ]; do echo $x >> /etc/k; done 9< /run/secrets/t")]
    [InlineData("exec 5< /run/secrets/t; read -r -u 5 x; echo $x > /etc/k")]
    [InlineData("cat 3< /run/secrets/t <&3 > /etc/k")]
    [InlineData("exec 3<<< $(cat /run/secrets/t); cat <&3 > /etc/k")]
    [InlineData("set -a; . /run/secrets/t; env > /etc/k")]
    [InlineData(". /run/secrets/t; set > /etc/k")]
    public void The_secret_is_read_from_it(string script) => Assert.Contains("DFS301", Codes(script));

    [Theory]
    [InlineData("cat 3< /run/secrets/t < /dev/null > /etc/k")]
    [InlineData("exec 3< /run/secrets/t; exec 3<&-; cat <&3 > /etc/k")]
    [InlineData("exec 3< /run/secrets/t; exec 3< /dev/null; cat <&3 > /etc/k")]
    [InlineData("wc 3< /run/secrets/t; cat <&3 > /etc/k")]
    [InlineData("(exec 3< /run/secrets/t); cat <&3 > /etc/k")]
    [InlineData("true 3<<< $(cat /run/secrets/t); cat > /etc/k")]
    [InlineData(". /run/secrets/t; env > /etc/k")]
    public void It_is_not(string script) => Assert.DoesNotContain("DFS301", Codes(script));

    private static IEnumerable<string> Codes(string script) =>
        SecretValidator.Validate(DockerfileDocument.Parse($"FROM alpine\nRUN --mount=type=secret,id=t,required {script}\n")).Diagnostics.Select(d => d.Code);
}
