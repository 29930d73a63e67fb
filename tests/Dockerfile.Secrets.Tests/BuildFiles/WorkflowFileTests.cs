using DockerfileSecrets.BuildFiles;

namespace DockerfileSecrets.Tests.BuildFiles;

/// <summary>What GitHub workflows give to builds.</summary>
public sealed class WorkflowFileTests
{
    private static SuppliedBuild Step(string step) =>
        Assert.Single(WorkflowFile.Read("w.yml", "jobs:\n  j:\n    steps:\n" + string.Join('\n', step.Split('\n').Select((l, i) => "      " + (i == 0 ? "- " : "  ") + l))).Builds);

    private static string With(string with) => Shown.Of(Step("uses: docker/build-push-action@v7\nwith:\n" + string.Join('\n', with.Split('\n').Select(l => "  " + l))).Supply);

    [Theory]
    [InlineData("secret-envs: tok=TOK", "tok=env:TOK")]
    [InlineData("secret-envs: a=A,b=B", "a=env:A b=env:B")]
    [InlineData("secret-envs: |\n  a=A\n  b=B", "a=env:A b=env:B")]
    [InlineData("secrets: tok=${{ secrets.TOK }}", "tok=value")]
    [InlineData("secrets: |\n  a=x,y\n  b=${{ secrets.B }}", "a=value b=value")]
    [InlineData("secrets: |\n  \"a=first\n  second\"\n  b=1", "a=value b=value")]
    [InlineData("secrets: |\n  a={\"k\":\"v\"}", "a=value")]
    [InlineData("secret-files: |\n  a=./a.txt\n  b=${{ runner.temp }}/b", "a=file:./a.txt b=unknown")]
    [InlineData("secret-files: a=1\nsecrets: a=2\nsecret-envs: a=A", "a=env:A a=value a=file:1")]
    [InlineData("secrets: tok=", "!ActionSecretLeftOut")]
    [InlineData("secrets: =x", "!ActionSecretLeftOut")]
    [InlineData("secret-envs: TOK", "!ActionSecretLeftOut")]
    [InlineData("secrets: ${{ inputs.secrets }}", "?passes `secrets` by an expression")]
    [InlineData("secrets: ''", "")]
    public void The_action_takes(string with, string expected) => Assert.Equal(expected, With(with));

    [Fact]
    public void A_value_is_in_no_message_and_in_no_secret()
    {
        var supply = Step("uses: docker/build-push-action@v7\nwith:\n  secrets: |\n    hunter2\n    tok=hunter2").Supply;
        Assert.DoesNotContain("hunter2", supply.ToString() + string.Concat(supply.Diagnostics.Select(d => d.Diagnostic.Message)) + string.Concat(supply.Secrets), StringComparison.Ordinal);
    }

    [Fact]
    public void File_context_and_target_are_read()
    {
        var build = Step("name: Build\nuses: docker/build-push-action@v7\nwith:\n  context: ./api\n  target: final\n  build-args: |\n    A=1\n    TOKEN=${{ secrets.TOKEN }}");
        Assert.Equal(("j/Build", "api", "api/Dockerfile", "final", 4), (build.Name, build.Context, build.Dockerfile, build.Target, build.Origin.Line));
        Assert.Equal([("A", false), ("TOKEN", true)], build.Supply.Arguments.Select(a => (a.Name, a.HoldsSecret)));
        Assert.Equal("Dockerfile", Step("uses: docker/build-push-action@v7").Dockerfile);
        Assert.Equal("x/D", Step("uses: docker/build-push-action@v7\nwith:\n  file: ./x/D\n  context: ${{ inputs.c }}").Dockerfile);
        Assert.Null(Step("uses: docker/build-push-action@v7\nwith:\n  context: ${{ inputs.c }}").Dockerfile);
    }

    [Theory]
    [InlineData("docker build --secret id=tok,env=TOK -t x .", "tok=env:TOK")]
    [InlineData("docker buildx build --secret=id=tok,src=a.txt .", "tok=file:a.txt")]
    [InlineData("podman build --secret id=tok,src=a.txt .", "tok=any:a.txt")]
    [InlineData("cd x && sudo docker build --secret \"id=tok,env=TOK\" . | tee log", "tok=env:TOK")]
    [InlineData("DOCKER_BUILDKIT=1 docker build --secret 'id=tok,env=TOK' .", "tok=env:TOK")]
    [InlineData("docker build -t ${{ env.IMAGE }} --secret id=tok,env=TOK .", "tok=env:TOK")]
    [InlineData("docker build -t \"$IMAGE\" --secret id=tok,src=$FILE .", "?passes a `--secret` that the shell puts together")]
    [InlineData("docker build $FLAGS .", "?builds with options that the shell puts in")]
    [InlineData("docker build . # --secret id=tok", "")]
    public void Commands_are_read(string command, string expected) => Assert.Equal(expected, Shown.Of(Step($"run: |\n  set -e\n  {command}").Supply));

    [Fact]
    public void Continued_lines_are_one_command()
    {
        var build = Step("run: |\n  docker build \\\n    --file docker/D \\\n    --secret id=tok,env=TOK \\\n    --target final \\\n    --build-arg A=1 \\\n    api\nworking-directory: src");
        Assert.Equal("tok=env:TOK", Shown.Of(build.Supply));
        Assert.Equal(("src/api", "src/docker/D", "final", "A"), (build.Context, build.Dockerfile, build.Target, build.Supply.Arguments[0].Name));
    }

    [Theory]
    [InlineData("run: docker run x build .")]
    [InlineData("run: echo docker build .")]
    [InlineData("run: ''")]
    [InlineData("uses: docker/login-action@v3")]
    public void Other_steps_build_nothing(string step) => Assert.Empty(WorkflowFile.Read("w.yml", $"jobs:\n  j:\n    steps:\n      - {step}\n").Builds);

    [Fact]
    public void Composite_actions_have_steps_too() =>
        Assert.Equal("runs/1", Assert.Single(WorkflowFile.Read("action.yml", "runs:\n  using: composite\n  steps:\n    - uses: docker/build-push-action@v7\n").Builds).Name);
}
