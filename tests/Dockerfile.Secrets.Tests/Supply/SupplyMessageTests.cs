namespace DockerfileSecrets.Tests.Supply;

/// <summary>Every sentence about needs and supplies, as a whole.</summary>
public class SupplyMessageTests
{
    private const string Mount = "FROM a\nUSER 0\nRUN --mount=type=secret,id=t,required --mount=type=secret,id=t,env=V x\n";

    /// <summary>What is found at the source of <c>t</c>, a file <c>f</c>, and what is said.</summary>
    [Theory]
    [InlineData(SourceState.Missing, null, false, "The secret `t` comes from the file `f`, which does not exist: the build does not start.")]
    [InlineData(SourceState.Directory, null, false, "The secret `t` comes from the file `f`, which is a directory: the step that asks for it stops. A secret is one file.")]
    [InlineData(SourceState.Unreadable, null, false, "The secret `t` comes from the file `f`, which cannot be read.")]
    [InlineData(SourceState.Present, 512_001, false, "The secret `t` comes from the file `f`, which is longer than 512,000 bytes: builders refuse it.")]
    [InlineData(SourceState.Present, 512_000, false, null)]
    [InlineData(SourceState.Present, 0, false, "The secret `t` comes from the file `f`, which is empty, and `required` does not notice.")]
    [InlineData(SourceState.Present, 1, true, "The secret `t` comes from the file `f`, which ends with a line break. The variable `V` keeps it. Write the value without one, as `printf %s` does.")]
    [InlineData(SourceState.Present, null, false, null)]
    [InlineData(SourceState.NotInspected, null, false, null)]
    public void Of_a_file(SourceState state, int? length, bool newline, string? expected)
    {
        var match = Compare(Mount, ["id=t,src=f"], new FixedSources { Files = { ["f"] = new SourceFacts(state, length, newline) } });
        Assert.Equal(expected is null ? [] : [expected], match.Supplied[0].Messages.ToArray());
        Assert.Equal(match.Supplied[0].Messages.ToArray(), match.Needs[0].Messages.ToArray());
        Assert.Equal(state is SourceState.Present or SourceState.NotInspected && length is not 512_001, match.IsEnough);
    }

    [Theory]
    [InlineData("id=t,env=E", "The secret `t` comes from the variable `E`, which is not set: the build gets an empty secret, and `required` does not notice.")]
    [InlineData("id=t", "The secret `t` is supplied by its id alone, and there is neither a variable `t` nor the file `t`: the build does not start.")]
    public void Of_a_source_that_is_not_there(string flag, string expected) =>
        Assert.Equal([expected], Compare(Mount, [flag], new FixedSources()).Needs[0].Messages.ToArray());

    [Fact]
    public void Of_a_file_that_the_action_does_not_find()
    {
        var supply = Supply(new SuppliedSecret("t", SecretSourceKind.File, "f", new SupplyOrigin(SupplyDialect.GitHubActions, "w.yml", 3)));
        Assert.Equal(
            ["The secret `t` comes from the file `f`, which does not exist: the action leaves it out with a warning."],
            Match(Mount, supply, new FixedSources()).Needs[0].Messages.ToArray());
    }

    /// <summary>Mounts of line 2 and on, and what becomes of them without the secret.</summary>
    [Theory]
    [InlineData("RUN --mount=type=secret,id=t x", "in line 2 there is no file `/run/secrets/t`", null)]
    [InlineData("RUN --mount=type=secret,id=t,env=V x", "in line 2 the variable `V` is empty", "in line 2 the variable `V` is not set")]
    [InlineData("RUN --mount=type=secret,id=t,env=V,target=/f x", "in line 2 there is no file `/f` and the variable `V` is empty", "in line 2 there is no file `/f` and the variable `V` is not set")]
    [InlineData("RUN --mount=type=secret,id=t,target=f x", "in line 2 the step runs without it", null)]
    [InlineData("RUN --mount=type=secret,id=t --mount=type=secret,id=t x\nRUN --mount=type=secret,id=t,env=V x", "in line 2 there is no file `/run/secrets/t`; in line 3 the variable `V` is empty", null)]
    public void Of_an_optional_secret_that_is_missing(string instructions, string docker, string? podman)
    {
        var text = $"FROM a\n{instructions}\n";
        Assert.Equal([$"The secret `t` is not supplied and optional: {docker}."], Compare(text, []).Needs[0].Messages.ToArray());
        var other = Match(text, SecretSupply.FromPodmanFlags(["id=other,env=O"]), SourceInspector.None);
        Assert.Equal([$"The secret `t` is not supplied and optional: {podman ?? docker.Replace("is empty", "is not set", StringComparison.Ordinal)}."], other.Needs[0].Messages.ToArray());
    }

    /// <summary>The lines of the uses that require the secret, or of all, three at most.</summary>
    [Theory]
    [InlineData("R", "in line 2")]
    [InlineData("oRo", "in line 3")]
    [InlineData("RoR", "in lines 2 and 4")]
    [InlineData("RRR", "in lines 2, 3 and 4")]
    [InlineData("RRRR", "in lines 2, 3, 4 and 1 more")]
    [InlineData("RoRRRoR", "in lines 2, 4, 5 and 2 more")]
    public void Of_a_required_secret_that_is_missing(string uses, string places)
    {
        var text = "FROM a\n" + string.Concat(uses.Select(u => $"RUN --mount=type=secret,id=t{(u == 'R' ? ",required" : "")} x\n"));
        Assert.Equal(
            [$"The secret `t` is required {places} and is not supplied: the build stops there. Add `--secret id=t,env=T`."],
            Compare(text, []).Needs[0].Messages.ToArray());
    }

    [Fact]
    public void Lines_are_in_order_and_each_once()
    {
        var uses = new[] { 5, 3, 5 }.Select(line => new SecretUse { Instruction = 1, Mount = 0, Line = line, Required = true });
        var need = new NeededSecret { Id = "t", Required = true, Certainty = PlanCertainty.Certain, SuggestedSource = "id=t,env=T", Uses = [.. uses] };
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse(Mount));
        var match = SupplyMatch.Compare(plan, new TargetPlan { Name = "", Secrets = [need] }, SecretSupply.Empty, SourceInspector.None);
        Assert.StartsWith("The secret `t` is required in lines 3 and 5 and is not supplied", match.Needs[0].Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_supply_that_is_not_known() => Assert.Equal(
        ["Whether the secret `t` is supplied is not known: docker-bake.hcl:3 calls the function `f`."],
        Match(Mount, SecretSupply.Empty with { Unknown = [new UnknownSupply(new SupplyOrigin(SupplyDialect.Bake, "docker-bake.hcl", 3), "calls the function `f`")] }, SourceInspector.None).Needs[0].Messages.ToArray());

    /// <summary>An id that nothing asks for, beside the missing <c>npm_token</c> and the supplied <c>other</c>.</summary>
    [Theory]
    [InlineData("NPM-TOKEN", "npm_token")]
    [InlineData("npm.token", "npm_token")]
    [InlineData("npmtoken", "npm_token")]
    [InlineData("npn_token", "npm_token")]
    [InlineData("othr", null)]
    [InlineData("x", null)]
    public void Of_a_secret_that_nothing_asks_for(string id, string? meant)
    {
        var match = Compare("FROM a\nRUN --mount=type=secret,id=npm_tokens --mount=type=secret,id=npm_token --mount=type=secret,id=other x\n", ["id=other,env=O", "id=npm_tokens,env=S", $"id={id},env=X"]);
        Assert.Equal((SuppliedUse.Unused, meant), (match.Supplied[2].Use, match.Supplied[2].Suggestion));
        Assert.Equal(
            meant is null
                ? $"The secret `{id}` (--secret) is supplied, but nothing that is built asks for it. Builders take it silently."
                : $"The secret `{id}` (--secret) is supplied, but nothing asks for it. Did you mean `{meant}`?",
            Assert.Single(match.Supplied[2].Messages));
        Assert.Null(match.Supplied[0].Suggestion);
        Assert.Null(match.Supplied[1].Suggestion);
    }

    [Fact]
    public void The_name_that_differs_in_its_separators_is_meant_before_one_that_is_near()
    {
        var match = Compare("FROM a\nRUN --mount=type=secret,id=ab --mount=type=secret,id=a-c x\n", ["id=ac,env=A"]);
        Assert.Equal("a-c", match.Supplied[0].Suggestion);
    }

    [Theory]
    [InlineData("abcde")]
    [InlineData("a-b-c-d-e")]
    [InlineData("a.b.c.d.e")]
    [InlineData("A_B_C_D_E")]
    public void Separators_and_case_may_all_differ(string id)
    {
        foreach (var other in new[] { "a_b_c_d_e", "a-b-c-d-e", "a.b.c.d.e", "abcde" }.Where(o => o != id))
        {
            Assert.Equal(other, Compare($"FROM a\nRUN --mount=type=secret,id={other} x\n", [$"id={id},env=A"]).Supplied[0].Suggestion);
        }
    }

    [Fact]
    public void Of_a_secret_of_Compose_with_two_ids()
    {
        var supply = Supply(new SuppliedSecret("t", SecretSourceKind.File, "f", new SupplyOrigin(SupplyDialect.Compose, "compose.yaml", 8)) { OtherId = "u" });
        var found = SecretValidator.Validate(DockerfileDocument.Parse("FROM a\nRUN --mount=type=secret,id=t cat /run/secrets/t | sha256sum\n"), new ValidationOptions { Supply = supply }).Diagnostics;
        Assert.Equal(
            "The secret of compose.yaml:8 has the id `t` for one and `u` for the other of docker compose build and docker buildx bake. Give `source` and `target` one name.",
            Assert.Single(found, d => d.Code == "DFS405").Message);
    }

    /// <summary>Two sources of one secret, and how they are named.</summary>
    [Theory]
    [InlineData(SecretSourceKind.Variable, "V", "the variable `V`")]
    [InlineData(SecretSourceKind.File, "f", "the file `f`")]
    [InlineData(SecretSourceKind.VariableOrFile, "t", "the variable or file `t`")]
    [InlineData(SecretSourceKind.Value, null, "a value that stands there")]
    [InlineData(SecretSourceKind.Unknown, null, "a source that is not known")]
    public void Of_a_secret_that_is_supplied_twice(SecretSourceKind kind, string? source, string shown)
    {
        var origin = new SupplyOrigin(SupplyDialect.GitHubActions, "w.yml", 3);
        var first = new SuppliedSecret("t", kind, source, origin);
        var match = Match(Mount, Supply(first, new SuppliedSecret("t", SecretSourceKind.Variable, "LAST", origin with { Line = 9 })), SourceInspector.None);
        Assert.Equal([$"The secret `t` is supplied twice, and the last counts: the variable `LAST` (w.yml:9), not {shown} (w.yml:3)."], match.Supplied[0].Messages.ToArray());
        Assert.Equal((SuppliedUse.Overridden, SuppliedUse.Used), (match.Supplied[0].Use, match.Supplied[1].Use));
        Assert.Equal(kind, match.Supplied[0].Kind);
    }

    /// <summary>A build argument, whether its value is written as a secret, and what is said beside the secrets <c>npm-token</c> and <c>t</c>, the latter as <c>V.W</c> too.</summary>
    [Theory]
    [InlineData("NPM_TOKEN", false, "The build argument `NPM_TOKEN` (w.yml:2) is named like the secret `npm-token`: its value stays in the history of the image. Pass it with `--secret id=npm-token,env=NPM_TOKEN` alone.")]
    [InlineData("npm.token", true, "The build argument `npm.token` (w.yml:2) is named like the secret `npm-token`: its value stays in the history of the image. Pass it with `--secret id=npm-token,env=NPM_TOKEN` alone.")]
    [InlineData("V_W", false, "The build argument `V_W` (w.yml:2) is named like the secret `t`: its value stays in the history of the image. Pass it with `--secret id=t,env=T` alone.")]
    [InlineData("OTHER", true, "The build argument `OTHER` (w.yml:2) gets a secret: it stays in the history of the image. Pass it as a secret.")]
    [InlineData("OTHER", false, null)]
    public void Of_a_build_argument(string name, bool holdsSecret, string? expected)
    {
        var supply = SecretSupply.Empty with { Arguments = [new SuppliedArgument(name, holdsSecret, new SupplyOrigin(SupplyDialect.GitHubActions, "w.yml", 2))] };
        var match = Match("FROM a\nRUN --mount=type=secret,id=npm-token --mount=type=secret,id=t --mount=type=secret,id=t,env=V.W x\n", supply, SourceInspector.None);
        Assert.Equal(expected is null ? [] : [expected], match.LeakedArguments.Select(a => a.Message));
        Assert.All(match.LeakedArguments, a => Assert.Equal(supply.Arguments[0], a.Argument));
    }

    private static SecretSupply Supply(params SuppliedSecret[] secrets) => SecretSupply.Empty with { Secrets = [.. secrets] };

    private static SupplyMatch Compare(string dockerfile, string[] flags, ISourceInspector? sources = null) =>
        Match(dockerfile, SecretSupply.FromDockerFlags(flags), sources ?? SourceInspector.None);

    private static SupplyMatch Match(string dockerfile, SecretSupply supply, ISourceInspector sources) =>
        SupplyMatch.Compare(SecretPlanner.Plan(DockerfileDocument.Parse(dockerfile)), supply, sources);
}
