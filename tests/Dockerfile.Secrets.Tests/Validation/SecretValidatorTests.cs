namespace DockerfileSecrets.Tests.Validation;

public class SecretValidatorTests
{
    private static readonly DiagnosticDescriptor General = new("ACME1", "General", DiagnosticSeverity.Warning, DiagnosticConfidence.Likely, "s", "r");
    private static readonly DiagnosticDescriptor Special = new("ACME2", "Special", DiagnosticSeverity.Warning, DiagnosticConfidence.Likely, "s", "r") { Supersedes = ["ACME1"] };

    [Fact]
    public void A_linter_adds_its_own_rule_and_picks_from_ours()
    {
        var options = new ValidationOptions { Rules = [new Marks(General, new TextSpan(0, 4))] };
        var found = SecretValidator.Validate(DockerfileDocument.Parse("FROM scratch\nRUN --mount=type=secret,id=x,mode=0444 make\n"), options);
        Assert.Equal(["ACME1"], found.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void What_the_parser_and_the_planner_find_is_there_once_in_the_order_of_the_file()
    {
        var found = SecretValidator.Validate(DockerfileDocument.Parse(
            "FROM scratch\nCOPY --from=9 a b\nFORM x\nRUN --mount=type=secret,env=T true\nRUN --mount=type=secret,id=$PATH,uid=a true\n"));
        Assert.Equal(["DFS058", "DFS010", "DFS103", "DFS101"], found.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_trigger_is_reported_where_it_stands_also_when_a_stage_sets_it_off()
    {
        var text = "FROM scratch AS base\nONBUILD RUN --mount=type=secret,env=T true\nFROM base\n";
        var found = Found.In("DFS103", text);
        Assert.Equal("type=secret,env=T", Assert.Single(found).Marked);
    }

    [Fact]
    public void An_unknown_target_is_reported() => Assert.Equal(
        ["DFS057"],
        SecretValidator.Validate(
            DockerfileDocument.Parse("FROM scratch AS build\n"),
            new ValidationOptions { Plan = new PlanOptions { Target = "biuld" } }).Diagnostics.Select(d => d.Code));

    [Theory]
    [InlineData(0, 4, 0, 4, true)]
    [InlineData(0, 4, 3, 5, true)]
    [InlineData(2, 1, 0, 9, true)]
    [InlineData(0, 9, 2, 1, true)]
    [InlineData(0, 4, 4, 2, false)]
    [InlineData(4, 2, 0, 4, false)]
    [InlineData(3, 0, 3, 0, true)]
    public void The_more_specific_finding_of_two_that_overlap_stays(int general, int generalLength, int special, int specialLength, bool isSuperseded)
    {
        var options = new ValidationOptions
        {
            Rules = [new Marks(General, new TextSpan(general, generalLength)), new Marks(Special, new TextSpan(special, specialLength))],
        };
        var codes = SecretValidator.Validate(DockerfileDocument.Parse("FROM scratch\n"), options).Diagnostics.Select(d => d.Code).Order();
        Assert.Equal(isSuperseded ? ["ACME2"] : ["ACME1", "ACME2"], codes);
    }

    [Theory]
    [InlineData("DFS206", RuleSetting.Error, DiagnosticSeverity.Error)]
    [InlineData("SecretWorldReadable", RuleSetting.Info, DiagnosticSeverity.Info)]
    [InlineData("DFS206", RuleSetting.On, DiagnosticSeverity.Warning)]
    public void Severities_are_configured_by_code_or_name(string key, RuleSetting setting, DiagnosticSeverity expected)
    {
        var options = new ValidationOptions { Settings = new Dictionary<string, RuleSetting> { [key] = setting } };
        Assert.Equal(expected, Assert.Single(Found.All("FROM scratch\nRUN --mount=type=secret,id=x,mode=0444 make\n", options)).Diagnostic.Severity);
    }

    [Fact]
    public void A_finding_of_the_parser_can_be_off_too() => Assert.Empty(Found.All(
        "FROM scratch\nFORM x\n",
        new ValidationOptions { Settings = new Dictionary<string, RuleSetting> { ["DFS010"] = RuleSetting.Off } }));

    [Fact]
    public void The_result_says_whether_the_target_comes_to_a_finding()
    {
        const string Run = "RUN --mount=type=secret,id=x,mode=0444 make\n";
        var document = DockerfileDocument.Parse("FROM scratch AS a\n" + Run + "FROM scratch AS b\n" + Run + "FROM a AS c\n" + Run);
        var all = SecretValidator.Validate(document);
        Assert.Equal([true, false, true], all.Diagnostics.Select(all.IsReached));
        Assert.Equal(["a", "b", "c"], all.Diagnostics.Select(d => all.GetStage(d)!.Name));
        var ofB = SecretValidator.Validate(document, new ValidationOptions { Plan = new PlanOptions { Target = "b" } });
        Assert.Equal([false, true, false], ofB.Diagnostics.Select(ofB.IsReached));
    }
}
