using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Tests.Shell;

public class RunScriptTests
{
    [Theory]
    [InlineData("RUN --mount=type=secret,id=x echo a \\\n  # why\n  && mark b\n")]
    [InlineData("RUN <<EOF\necho a\nmark b\nEOF\n")]
    [InlineData("RUN <<-EOF\n\techo a\n\tmark b\nEOF\n")]
    [InlineData("RUN <<\"EOF\"\nmark b\nEOF\n")]
    [InlineData("RUN cat <<A > f && mark b\n1\nA\n")]
    [InlineData("RUN cat <<A <<B\n1\nA\n$(mark b)\nB\n")]
    [InlineData("RUN <<EOF\n#!/usr/bin/env bash\nmark b\nEOF\n")]
    public void Commands_lead_back_to_the_file(string run)
    {
        var document = DockerfileDocument.Parse("FROM scratch\n" + run);
        var instruction = document.Instructions.OfType<RunInstruction>().Single();
        var script = RunScript.Of(instruction, [])!;
        var mark = ShellTree.All(script.Script!).OfType<SimpleCommand>().Single(c => c.Name == "mark");
        var span = document.GetSpan(instruction, script.ToInstruction(mark.Words[0].Span));
        Assert.Equal("mark", document.Text.Text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void The_escape_character_of_the_file_joins_lines()
    {
        var document = DockerfileDocument.Parse("# escape=`\nFROM scratch\nRUN echo a `\n  && mark b\n");
        var script = RunScript.Of(document.Instructions.OfType<RunInstruction>().Single(), [])!;
        Assert.Contains(ShellTree.All(script.Script!).OfType<SimpleCommand>(), c => c.Name == "mark");
    }

    [Fact]
    public void A_heredoc_behind_a_command_is_read_by_the_shell()
    {
        var script = Of("RUN cat <<EOF > f\na $b\nEOF\n").Script!;
        var command = ShellTree.All(script).OfType<SimpleCommand>().First();
        Assert.Equal("cat", command.Name);
        Assert.Contains(ShellTree.All(command.Redirections[0].Heredoc!.Body), n => n is ParameterPart { Name: "b" });
        Assert.Equal("f", command.Redirections[1].Target!.ConstantValue);
    }

    [Theory]
    [InlineData("RUN <<EOF\n#!/usr/bin/env python3\nprint(1)\nEOF\n", nameof(RunScriptState.OtherInterpreter))]
    [InlineData("RUN <<EOF\n#!/bin/bash -e\na\nEOF\n", nameof(RunScriptState.Analysed))]
    [InlineData("RUN a\n", nameof(RunScriptState.Analysed), "/bin/bash", "-eo", "pipefail", "-c")]
    [InlineData("RUN a\n", nameof(RunScriptState.Analysed), "/usr/bin/env", "bash", "-c")]
    [InlineData("RUN a\n", nameof(RunScriptState.WindowsShell), "powershell", "-Command")]
    [InlineData("RUN a\n", nameof(RunScriptState.WindowsShell), "C:\\Windows\\System32\\cmd.exe", "/S", "/C")]
    [InlineData("RUN a\n", nameof(RunScriptState.OtherInterpreter), "/usr/bin/python3", "-c")]
    public void What_is_no_script_of_a_shell_is_left_alone_and_the_result_says_so(string run, string state, params string[] shell)
    {
        var script = RunScript.Of((RunInstruction)Instruction.Parse(run), [.. shell])!;
        Assert.Equal(state, script.State.ToString());
        Assert.Equal(state == nameof(RunScriptState.Analysed), script.Script is not null);
    }

    [Theory]
    [InlineData("RUN [\"sh\", \"-c\", \"a\"]\n")]
    [InlineData("RUN\n")]
    public void The_exec_form_and_nothing_are_no_script(string run) => Assert.Null(RunScript.Of((RunInstruction)Instruction.Parse(run), []));

    private static RunScript Of(string run) => RunScript.Of((RunInstruction)Instruction.Parse(run), [])!;
}
