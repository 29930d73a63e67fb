namespace DockerfileSecrets.Tests.Supply;

/// <summary>What the methods do with null, and what supplies are when they are put behind each other.</summary>
public class SupplyApiTests
{
    private static readonly SecretPlan Plan = SecretPlanner.Plan(DockerfileDocument.Parse("FROM a\n"));
    private static readonly SupplyOrigin Origin = new(SupplyDialect.Docker, "--secret");

    public static TheoryData<string, Action> Calls => new()
    {
        { "values", () => SecretSupply.FromDockerFlags(null!) },
        { "values", () => SecretSupply.FromPodmanFlags(null!) },
        { "value", () => SecretSupply.FromFlag(null!, Origin) },
        { "origin", () => SecretSupply.FromFlag("id=t", null!) },
        { "supplies", () => SecretSupply.Combine(null!) },
        { "plan", () => SupplyMatch.Compare(null!, SecretSupply.Empty) },
        { "supply", () => SupplyMatch.Compare(Plan, null!) },
        { "inspector", () => SupplyMatch.Compare(Plan, SecretSupply.Empty, null!) },
        { "plan", () => SupplyMatch.Compare(null!, Plan.Targets[0], SecretSupply.Empty, SourceInspector.None) },
        { "target", () => SupplyMatch.Compare(Plan, null!, SecretSupply.Empty, SourceInspector.None) },
        { "supply", () => SupplyMatch.Compare(Plan, Plan.Targets[0], null!, SourceInspector.None) },
        { "inspector", () => SupplyMatch.Compare(Plan, Plan.Targets[0], SecretSupply.Empty, null!) },
        { "target", () => SupplyEmitter.Emit(null!, SupplyFormat.Docker) },
        { "options", () => SupplyEmitter.Emit(Plan.Targets[0], SupplyFormat.Docker, null!) },
        { "id", () => SupplyEmitter.DockerFlag(null!, new SecretSource(SecretSourceKind.File, "f")) },
        { "text", () => SecretSource.Parse(null!) },
        { "variable", () => SourceInspector.For(null!) },
        { "dockerfilePath", () => SecretRequirements.Of(null!) },
        { "text", () => SecretRequirements.OfText(null!) },
        { "suppliedIds", () => SecretRequirements.OfText("FROM a\n").MissingFrom(null!) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Null_is_refused(string parameter, Action call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(call).ParamName);

    [Fact]
    public void A_format_that_is_none_is_refused() =>
        Assert.Equal("format", Assert.Throws<ArgumentOutOfRangeException>(() => SupplyEmitter.Emit(Plan.Targets[0], (SupplyFormat)99)).ParamName);

    [Theory]
    [InlineData("t", SecretSourceKind.Variable, "T", "id=t,env=T")]
    [InlineData("t", SecretSourceKind.File, "f", "id=t,src=f")]
    [InlineData("a,b", SecretSourceKind.File, "c\"d", "\"id=a,b\",\"src=c\"\"d\"")]
    [InlineData(",", SecretSourceKind.Variable, "\n", "\"id=,\",\"env=\n\"")]
    public void A_flag_of_docker_is_one_record(string id, SecretSourceKind kind, string name, string expected) =>
        Assert.Equal(expected, SupplyEmitter.DockerFlag(id, new SecretSource(kind, name)));

    [Fact]
    public void Supplies_are_put_behind_each_other()
    {
        var first = SecretSupply.FromDockerFlags(["id=a,env=A", "x"]) with { Arguments = [new SuppliedArgument("B", false, Origin)] };
        var second = SecretSupply.FromDockerFlags(["id=c,env=C"]) with { Unknown = [new UnknownSupply(Origin, "is odd")] };
        var all = SecretSupply.Combine([first, second]);
        Assert.Equal(("a c", "B", 1, 1), (string.Join(' ', all.Secrets.Select(s => s.Id)), Assert.Single(all.Arguments).Name, all.Unknown.Length, all.Diagnostics.Length));
        Assert.Equal((true, false, false), (first.IsComplete, second.IsComplete, all.IsComplete));
        Assert.Equal(SecretSupply.Empty, SecretSupply.Combine([]));
    }

    /// <summary>What of a mount is not known, and whether there may be more secrets than are listed.</summary>
    [Theory]
    [InlineData("type=secret,id=$U", false)]
    [InlineData("type=secret,source=$U", false)]
    [InlineData("type=secret,src=$U", false)]
    [InlineData("type=secret,target=$U", false)]
    [InlineData("type=secret,dst=$U", false)]
    [InlineData("type=secret,destination=$U", false)]
    [InlineData("type=$U,id=a,target=/x", false)]
    [InlineData("type=secret,id=a,mode=$U", true)]
    [InlineData("type=secret,id=a,env=$U", true)]
    [InlineData("type=secret,id=a", true)]
    public void Requirements_are_complete_when_every_id_is_known(string mount, bool isComplete) =>
        Assert.Equal(isComplete, SecretRequirements.OfText($"FROM a\nARG U\nRUN --mount={mount} x\n").IsComplete);

    [Fact]
    public void Requirements_of_a_file_without_a_stage_or_of_a_stage_that_is_not_there_are_none()
    {
        Assert.Empty(SecretRequirements.OfText("").All);
        Assert.Empty(SecretRequirements.OfText("FROM a AS x\nRUN --mount=type=secret,id=t x\n", "y").All);
        Assert.Equal("t", Assert.Single(SecretRequirements.OfText("FROM a AS x\nRUN --mount=type=secret,id=t x\nFROM b\n", "X").All).Id);
        Assert.Empty(SecretRequirements.OfText("FROM a AS x\nRUN --mount=type=secret,id=t x\nFROM b\n").All);
    }
}
