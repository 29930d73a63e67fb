namespace DockerfileSecrets.Tests.Cli;

public class UsageTests
{
    [Theory]
    [InlineData("", "a command is missing: check, explain, plan, report, ast, verify, emit, build, completion or man; see dockerfile-secrets --help")]
    [InlineData("paln x", "unknown command 'paln'; did you mean plan? See dockerfile-secrets --help")]
    [InlineData("--nope", "unknown option '--nope'; see dockerfile-secrets --help")]
    [InlineData("nothing-like-it", "unknown command 'nothing-like-it'; see dockerfile-secrets --help")]
    [InlineData("check --slect=DFS301 a", "unknown option '--slect=DFS301'; did you mean --select? See dockerfile-secrets check --help")]
    [InlineData("ast", "there is no Dockerfile and no Containerfile in the current directory")]
    [InlineData("man page", "'page' is one argument too many; see dockerfile-secrets man --help")]
    [InlineData("completion", "completion needs a SHELL: bash, zsh, fish or powershell; see dockerfile-secrets completion --help")]
    [InlineData("completion tcsh", "no completion for 'tcsh': bash, zsh, fish or powershell; see dockerfile-secrets completion --help")]
    [InlineData("plan", "there is no Dockerfile and no Containerfile in the current directory")]
    [InlineData("plan a b", "one FILE only, not also 'b'; see dockerfile-secrets plan --help")]
    [InlineData("plan --formt json a", "unknown option '--formt'; did you mean --format? See dockerfile-secrets plan --help")]
    [InlineData("ast --format yaml a", "--format is text or json, not 'yaml'; see dockerfile-secrets ast --help")]
    [InlineData("plan no/such/file", "cannot read no/such/file: no such directory")]
    [InlineData("plan @nope", "cannot read @nope: no such file")]
    [InlineData("plan .", "there is no Dockerfile and no Containerfile in the current directory")]
    [InlineData("ast .", "there is no Dockerfile and no Containerfile in the current directory")]
    [InlineData("plan --format yaml a", "--format is text, json, markdown, mermaid, dot, outline or svg, not 'yaml'; see dockerfile-secrets plan --help")]
    [InlineData("plan --platform l/* a", "'l/*' is no platform such as linux/amd64; see dockerfile-secrets plan --help")]
    [InlineData("plan --all-targets --target a a", "--all-targets and --target exclude each other; see dockerfile-secrets plan --help")]
    [InlineData("plan --base-image-config no/such a", "cannot read no/such: no such directory")]
    public void A_wrong_call_ends_with_2_and_one_line(string arguments, string error)
    {
        var run = ToolRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(new ToolRun(2, "", $"dockerfile-secrets: {error}\n"), run);
    }

    [Fact]
    public void A_file_is_found_by_its_path()
    {
        var run = ToolRun.Of("plan", ToolRun.PathOf("samples/npm/Dockerfile"));

        Assert.Contains("npm_token  required  file /root/.npmrc", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("--help", "dockerfile-secrets plan Dockerfile\n")]
    [InlineData("plan --help", "dockerfile-secrets plan --target test --build-arg REGION=eu Dockerfile\n")]
    [InlineData("ast -h", "dockerfile-secrets ast Dockerfile\n")]
    [InlineData("--version", "0.1.0\n")]
    public void Help_has_an_example_and_version_is_the_tools(string arguments, string expected)
    {
        var run = ToolRun.Of(arguments.Split(' '));

        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }
}
