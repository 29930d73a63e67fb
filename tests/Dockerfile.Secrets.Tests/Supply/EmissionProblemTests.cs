namespace DockerfileSecrets.Tests.Supply;

/// <summary>What a format cannot hold: it is left out, and said.</summary>
public class EmissionProblemTests
{
    private const string NoSource = "No source is known for the secret `a`: give one with env:NAME or file:PATH.";
    private const string Action = "The action cannot pass `{0}` from `{1}`: it splits at commas, drops quotes and blanks at the ends, and hands the rest on unquoted.";

    /// <summary>An id, a source, and what is said for docker.</summary>
    [Theory]
    [InlineData("a", SecretSourceKind.Variable, "", NoSource)]
    [InlineData("a", SecretSourceKind.File, "", NoSource)]
    [InlineData("a", SecretSourceKind.Value, "x", NoSource)]
    [InlineData("a", SecretSourceKind.VariableOrFile, "x", NoSource)]
    [InlineData("a\nb", SecretSourceKind.Value, "x", "No source is known for the secret `a?b`: give one with env:NAME or file:PATH.")]
    [InlineData("", SecretSourceKind.Variable, "A", "The secret `` or its source holds a character that no build tool takes. Use another id.")]
    [InlineData("a\tb", SecretSourceKind.Variable, "A", "The secret `a?b` or its source holds a character that no build tool takes. Use another id.")]
    [InlineData("a", SecretSourceKind.File, "b\nc", "The secret `a` or its source holds a character that no build tool takes. Use another id.")]
    [InlineData("a", SecretSourceKind.Variable, "A=B", "`A=B` is no name of a variable.")]
    [InlineData("a", SecretSourceKind.File, "A=B", null)]
    [InlineData("a=,\"b", SecretSourceKind.File, "A", null)]
    public void No_format_can(string id, SecretSourceKind kind, string name, string? expected)
    {
        foreach (var format in new[] { SupplyFormat.Docker, SupplyFormat.Bake, SupplyFormat.BakeJson, SupplyFormat.Shell })
        {
            Assert.Equal(expected is null ? [] : [expected], Problems(format, id, new SecretSource(kind, name)));
        }
    }

    [Theory]
    [InlineData(SupplyFormat.Podman, "a,b", "A", "Podman and Buildah split at every comma, so that `a,b` from `A` cannot be written. Use names without one.")]
    [InlineData(SupplyFormat.Podman, "a", "A,B", "Podman and Buildah split at every comma, so that `a` from `A,B` cannot be written. Use names without one.")]
    [InlineData(SupplyFormat.Podman, "a\"=", "A\"", null)]
    [InlineData(SupplyFormat.Compose, "a b", "A", "Names of secrets in Compose are letters, digits, dots, - and _, which `a b` is not. Use another id.")]
    [InlineData(SupplyFormat.Compose, "a/b", "A", "Names of secrets in Compose are letters, digits, dots, - and _, which `a/b` is not. Use another id.")]
    [InlineData(SupplyFormat.Compose, "a.b_c-1", "A,\"", null)]
    [InlineData(SupplyFormat.GitHubActions, "a,b", "A", Action)]
    [InlineData(SupplyFormat.GitHubActions, "a\"b", "A", Action)]
    [InlineData(SupplyFormat.GitHubActions, "a=b", "A", Action)]
    [InlineData(SupplyFormat.GitHubActions, " a", "A", Action)]
    [InlineData(SupplyFormat.GitHubActions, "a", "A ", Action)]
    [InlineData(SupplyFormat.GitHubActions, "a", "A,B", Action)]
    [InlineData(SupplyFormat.GitHubActions, "a", "${{ x }}", Action)]
    [InlineData(SupplyFormat.GitHubActions, "a b", "A-B", null)]
    public void A_format_cannot(SupplyFormat format, string id, string variable, string? expected) => Assert.Equal(
        expected is null ? [] : [expected.Replace("{0}", id, StringComparison.Ordinal).Replace("{1}", variable, StringComparison.Ordinal)],
        Problems(format, id, new SecretSource(SecretSourceKind.Variable, variable)));

    [Fact]
    public void What_cannot_be_written_is_not_in_the_text_and_the_rest_is()
    {
        var emission = SupplyEmitter.Emit(Target("a\nb", "c"), SupplyFormat.Docker, new EmissionOptions { Sources = new Dictionary<string, SecretSource> { ["a\nb"] = new(SecretSourceKind.File, "f") } });
        Assert.Equal(["The secret `a?b` or its source holds a character that no build tool takes. Use another id."], emission.Problems.ToArray());
        Assert.Equal("# c: required in line 2\ndocker build --secret id=c,env=C \\\n  .\n", emission.Text);
    }

    [Fact]
    public void An_agent_with_a_line_break_in_its_name_is_left_out()
    {
        var agents = new[] { "k", "a\nb", "l" }.Select(id => Need(id, id));
        Assert.Equal("docker build --ssh k \\\n  --ssh l \\\n  .\n", SupplyEmitter.Emit(new TargetPlan { Name = "", Ssh = [.. agents] }, SupplyFormat.Docker).Text);
    }

    [Fact]
    public void A_suggestion_that_says_nothing_is_no_source()
    {
        foreach (var suggestion in new[] { "", "x=y", "id=a,type=vault" })
        {
            var target = new TargetPlan { Name = "", Secrets = [Need("a", suggestion)] };
            Assert.Equal([NoSource], SupplyEmitter.Emit(target, SupplyFormat.Docker).Problems.ToArray());
        }

        Assert.Contains("--secret id=a,env=a ", SupplyEmitter.Emit(new TargetPlan { Name = "", Secrets = [Need("a", "id=a")] }, SupplyFormat.Docker).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("env:A", SecretSourceKind.Variable, "A")]
    [InlineData("file:a", SecretSourceKind.File, "a")]
    [InlineData("file:env:a", SecretSourceKind.File, "env:a")]
    [InlineData("env:file:a", SecretSourceKind.Variable, "file:a")]
    public void A_source_is_read(string text, SecretSourceKind kind, string name) => Assert.Equal(new SecretSource(kind, name), SecretSource.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("env:")]
    [InlineData("file:")]
    [InlineData("a_long_name")]
    [InlineData("ENV:A")]
    [InlineData("File:a")]
    public void Another_text_is_no_source(string text) => Assert.Null(SecretSource.Parse(text));

    private static string[] Problems(SupplyFormat format, string id, SecretSource source) =>
        [.. SupplyEmitter.Emit(Target(id), format, new EmissionOptions { Sources = new Dictionary<string, SecretSource> { [id] = source } }).Problems];

    private static TargetPlan Target(params string[] ids) => new() { Name = "", Secrets = [.. ids.Select(id => Need(id, $"id={id},env={id.ToUpperInvariant()}"))] };

    private static NeededSecret Need(string id, string suggestion) => new()
    {
        Id = id,
        Required = true,
        Certainty = PlanCertainty.Certain,
        SuggestedSource = suggestion,
        Uses = [new SecretUse { Instruction = 0, Mount = 0, Line = 2, Required = true }],
    };
}
