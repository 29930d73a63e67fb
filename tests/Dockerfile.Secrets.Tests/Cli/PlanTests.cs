namespace DockerfileSecrets.Tests.Cli;

public class PlanTests
{
    [Fact]
    public void A_file_without_secrets_says_so()
    {
        var run = ToolRun.WithInput("FROM scratch\n", "plan", "-");

        Assert.Equal(new ToolRun(0, "<stdin>: mounts no secrets\n", ""), run);
    }

    [Fact]
    public void What_cannot_be_read_does_not_vanish()
    {
        var run = ToolRun.WithInput("FROM a\nRUN --mount=type=secret,env=A true\nRUN --mount=type=$K,id=q true\n", "plan", "-");

        Assert.Equal(
            """
            <stdin>: no secret with an id, as far as it can be read

            Stage 0 (from a)

              2 | RUN --mount=type=secret,env=A true
                  a secret without an id

              3 | RUN --mount=type=$K,id=q true
                  a mount that may be a secret: its type is a variable

            Not known

              line 3: type=$K: the base image may set K; --base-image-config would tell

            """.ReplaceLineEndings("\n"),
            run.Out);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void An_id_is_quoted_for_csv_and_for_the_shell()
    {
        var run = ToolRun.WithInput("FROM a\nRUN --mount=\"type=secret,\\\"id=a,b\\\"\" true\n", "plan", "-");

        Assert.Contains("--secret '\"id=a,b\"',src=<file> .\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_the_file_do_not_reach_the_terminal()
    {
        var run = ToolRun.WithInput("FROM a\u001b[2J\nRUN --mount=type=secret,id=x\u001b[31m \u202Etrue\nRNU \u001b\n", "plan", "-");

        Assert.DoesNotContain("\u001b", run.Out + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", run.Out, StringComparison.Ordinal);
    }
}
