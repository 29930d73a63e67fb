namespace DockerfileSecrets.Tests.Flow;

/// <summary>What is left of a secret when a part of it is taken: names beside it and a few characters are no secret, more of it is.</summary>
public class PartsOfSecretsTests
{
    [Theory]
    [InlineData("echo ${T:0:4}")]
    [InlineData("echo ${T: -4}")]
    [InlineData("echo \"${T%\"${T#????}\"}\"")]
    [InlineData("echo $T | head -c 3")]
    [InlineData("echo $T | cut -c1-8")]
    [InlineData("env | cut -d= -f1")]
    [InlineData("env | sed 's/=.*//'")]
    [InlineData("env | awk -F= '{print $1}'")]
    [InlineData("echo $T | jq -R type")]
    [InlineData("echo $T | jq -R '.a | length'")]
    [InlineData("echo $(echo $T | wc -c)")]
    [InlineData("echo \"key $(printf %s \"$T\" | md5sum | cut -c1-8)\"")]
    [InlineData("echo $(echo $(echo $T | wc -c) | wc -c)")]
    [InlineData("env | grep -v ^T=")]
    [InlineData("env | grep NODE")]
    [InlineData("env | grep -i node")]
    [InlineData("echo $T | sed 's/./*/g'")]
    [InlineData("echo $T | sed -e 's|.*|***|'")]
    [InlineData("echo $T | tr 'a-zA-Z0-9' '*'")]
    [InlineData("echo $T | tr -c '\\n' x")]
    [InlineData("echo $T | tr '[:print:]' '*'")]
    [InlineData("echo $T | awk '{print length($0)}'")]
    [InlineData("echo $T | awk '{ print NF }'")]
    [InlineData("printf 'token=%s\\nname=a\\n' $T | sed '/^token=/d'")]
    public void Is_not_printed(string script) => Assert.DoesNotContain("DFS303", Codes(script));

    [Theory]
    [InlineData("echo ${T:4}")]
    [InlineData("echo ${T:0:40}")]
    [InlineData("echo $T | head -c 64")]
    [InlineData("echo $T | cut -c4-40")]
    [InlineData("echo $T | cut -d= -f1")]
    [InlineData("env | cut -d= -f2")]
    [InlineData("env | sed 's/^/x /'")]
    [InlineData("echo $T | jq -R .")]
    [InlineData("echo $(echo $T | cat)")]
    [InlineData("echo $(echo $T | tee /dev/null | rev)")]
    [InlineData("env | grep -v NODE")]
    [InlineData("env | grep ^T=")]
    [InlineData("env | grep -i t=")]
    [InlineData("env | grep -v 'T.*'")]
    [InlineData("echo token: $T | grep name")]
    [InlineData("echo $T | grep -v name")]
    [InlineData("echo $T | sed 's/./*/'")]
    [InlineData("echo $T | sed 's/.*/x&/'")]
    [InlineData("echo $T | sed 's/./*/2'")]
    [InlineData("echo $T | sed 's/\\./*/g'")]
    [InlineData("echo $T | tr '\\n' ' '")]
    [InlineData("echo $T | tr a-z A-Z")]
    [InlineData("echo $T | tr -d '\\n'")]
    [InlineData("echo $T | tr -dc 'a-zA-Z0-9'")]
    [InlineData("echo $T | awk '{print length($0), $0}'")]
    [InlineData("printf 'token=%s\\nname=a\\n' $T | sed '/^name=/d'")]
    [InlineData("printf 'token=%s\\n' $T | sed '/^user=/d'")]
    public void Is_printed(string script) => Assert.Contains("DFS303", Codes(script));

    [Fact]
    public void The_first_line_of_a_heredoc_says_how_its_shell_is_started()
    {
        Assert.Contains("DFS303", Found("RUN --mount=type=secret,id=t,required,env=T <<E\n#!/bin/bash -eux\nuse \"$T\"\nE\n"));
        Assert.DoesNotContain("DFS303", Found("RUN --mount=type=secret,id=t,required,env=T <<E\n#!/bin/bash -eu\nuse \"$T\"\nE\n"));
        Assert.DoesNotContain("DFS303", Found("SHELL [\"/bin/bash\", \"-x\", \"-c\"]\nRUN --mount=type=secret,id=t,required,env=T <<E\n#!/bin/bash -eu\nuse \"$T\"\nE\n"));
    }

    private static IEnumerable<string> Codes(string script) => Found($"RUN --mount=type=secret,id=t,required,env=T {script}\n");

    private static IEnumerable<string> Found(string text) =>
        SecretValidator.Validate(DockerfileDocument.Parse("FROM alpine\n" + text)).Diagnostics.Select(diagnostic => diagnostic.Code);
}
