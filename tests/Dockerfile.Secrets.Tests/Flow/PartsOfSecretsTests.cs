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
