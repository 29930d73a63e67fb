using System.Text.Json;

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
    public void Secrets_are_grouped_by_stage_and_supplied_once()
    {
        var run = ToolRun.WithInput(
            """
            FROM alpine AS Build
            RUN --mount=type=secret,id=a,mode=0444,uid=1000 \
                true
            FROM scratch
            RUN --mount=type=secret,id=a,env=A,required --mount=type=secret,id=long_name,target=rel/x,env=B true
            RUN --mount=type=secret,id=${X}_tok --mount=type=secret,id=b,env=$Y true
            ONBUILD RUN --mount=type=secret,id=later,env=LATER true
            """,
            "plan", "-");

        Assert.Equal(
            """
            <stdin>: 5 secrets in 4 instructions

            Stage build (from alpine)

              2 | RUN --mount=type=secret,id=a,mode=0444,uid=1000 \
                  a                      optional  file /run/secrets/a, mode 0444, uid 1000

            Stage 1 (from scratch)

              5 | RUN --mount=type=secret,id=a,env=A,required --mount=type=secret,id=long_name,target=rel/x,env=B true
                  a                      required  variable A
                  long_name              optional  file rel/x in the working directory, variable B

              6 | RUN --mount=type=secret,id=${X}_tok --mount=type=secret,id=b,env=$Y true
                  ${X}_tok (unresolved)  optional  file /run/secrets/${X}_tok (unresolved)
                  b                      optional  variable $Y (unresolved)

                  ONBUILD: for builds on top of this image
              7 | ONBUILD RUN --mount=type=secret,id=later,env=LATER true
                  later                  optional  variable LATER

            Supply them with

              docker build \
                -f - \
                --secret id=a,src=<file> \
                --secret id=long_name,src=<file> \
                --secret 'id=${X}_tok',src=<file> \
                --secret id=b,env=<NAME> \
                --secret id=later,env=LATER \
                .

            ${X}_tok is unresolved: write the id that it stands for.
            later is for builds on top of this image (ONBUILD).

            """.ReplaceLineEndings("\n"),
            run.Out);
        Assert.Equal(0, run.ExitCode);
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

    [Fact]
    public void Json_is_deterministic_and_holds_the_diagnostics()
    {
        const string Text = "FROM a\nRUN --mount=type=secret,id=t,env=T,mode=0440 true\nRNU\n";

        var run = ToolRun.WithInput(Text, "plan", "-", "--format", "json");

        using var json = JsonDocument.Parse(run.Out);
        var root = json.RootElement;
        Assert.Equal(["schema", "file", "secrets", "stages", "command", "diagnostics"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal("provisional", root.GetProperty("schema").GetString());
        Assert.Equal("docker build -f - --secret id=t,env=T .", root.GetProperty("command").GetString());
        var secret = root.GetProperty("stages")[0].GetProperty("instructions")[0].GetProperty("secrets")[0];
        Assert.Equal("0440", secret.GetProperty("mode").GetProperty("value").GetString());
        Assert.Equal(JsonValueKind.Null, secret.GetProperty("file").ValueKind);
        Assert.Equal("DFS010", root.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(run, ToolRun.WithInput(Text, "plan", "-", "--format", "json"));
    }
}
