namespace DockerfileSecrets.Tests.Planning;

/// <summary>What the planner's methods do with arguments that are wrong, and how they put several builds together.</summary>
public class PlanApiTests
{
    private static readonly DockerfileDocument Document = DockerfileDocument.Parse("FROM a\n");
    private static readonly SecretPlan Plan = SecretPlanner.Plan(Document);

    public static TheoryData<string, Action> Calls => new()
    {
        { "document", () => SecretPlanner.Plan(null!) },
        { "document", () => SecretPlanner.Plan(null!, new PlanOptions()) },
        { "options", () => SecretPlanner.Plan(Document, (PlanOptions)null!) },
        { "document", () => SecretPlanner.Plan(null!, [new PlanOptions()]) },
        { "document", () => SecretPlanner.Plan(null!, []) },
        { "options", () => SecretPlanner.Plan(Document, (IEnumerable<PlanOptions>)null!) },
        { "plan", () => OutlineView.Create(null!, Plan.Targets[0]) },
        { "target", () => OutlineView.Create(Plan, null!) },
        { "json", () => SecretPlan.FromJson(null!) },
        { "json", () => MergedSecretPlan.FromJson(null!) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Null_is_refused(string parameter, Action call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(call).ParamName);

    [Theory]
    [InlineData("")]
    [InlineData("a/b/c/d/e")]
    public void What_is_no_platform_is_refused(string platform)
    {
        var message = $"`{platform}` is no platform such as `linux/amd64`. (Parameter 'text')";
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new PlanOptions { Platform = platform }).Message);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new PlanOptions { BuilderPlatform = platform }).Message);
    }

    [Fact]
    public void Secrets_of_several_builds_are_put_together_in_the_order_of_their_first_need()
    {
        var document = DockerfileDocument.Parse(
            "FROM a AS x\nARG T=o\nRUN --mount=type=secret,id=one,required=true --mount=type=ssh y\nFROM a AS z\nARG R=false\nRUN --mount=type=secret,id=two --mount=type=secret,id=one,env=E,required=$R --mount=type=ssh,required y\n");
        var merged = SecretPlanner.Plan(document, [new PlanOptions { Target = "z" }, new PlanOptions(), new PlanOptions { Target = "x" }, new PlanOptions { Target = "none" }]);
        Assert.Equal(4, merged.Plans.Length);
        Assert.Equal(
            ["two False id=two,env=TWO needed 0 1 required ", "one True id=one,env=E needed 0 1 2 required 1 2"],
            merged.Secrets.Select(s => $"{s.Id} {s.Required} {s.SuggestedSource} needed {string.Join(' ', s.NeededBy)} required {string.Join(' ', s.RequiredBy)}"));
        Assert.Equal(
            ["default True default needed 0 1 2 required 0 1"],
            merged.Ssh.Select(s => $"{s.Id} {s.Required} {s.SuggestedSource} needed {string.Join(' ', s.NeededBy)} required {string.Join(' ', s.RequiredBy)}"));
    }
}
