namespace DockerfileSecrets.Tests.Validation;

public class GatheredDiagnosticsTests
{
    [Theory]
    [InlineData("ARG BASE\nFROM $BASE\n", "DFS053", DiagnosticSeverity.Warning)]
    [InlineData("ARG V\nFROM node:${V}-alpine\n", "DFS054", DiagnosticSeverity.Warning)]
    [InlineData("ARG P\nFROM --platform=$P alpine\n", "DFS055", DiagnosticSeverity.Warning)]
    [InlineData("FROM $BASE\n", "DFS053", DiagnosticSeverity.Error)]
    [InlineData("ARG BASE=\nFROM $BASE\n", "DFS053", DiagnosticSeverity.Error)]
    [InlineData("ARG BASE\nFROM Alpine\n", "DFS054", DiagnosticSeverity.Error)]
    public void What_whoever_builds_has_to_give_is_a_warning(string text, string code, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Found.In(code, text)).Diagnostic.Severity);

    [Fact]
    public void A_base_that_is_given_is_judged_as_it_is()
    {
        var options = new ValidationOptions { Plan = new PlanOptions { BuildArguments = new Dictionary<string, string> { ["BASE"] = "Alpine" } } };
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Found.All("ARG BASE\nFROM $BASE\n", options)).Diagnostic.Severity);
    }

    [Fact]
    public void Another_mistake_in_a_mount_without_an_id_does_not_hide_that_it_has_none() =>
        Assert.Equal(["DFS101", "DFS103"], Found.All("FROM alpine\nRUN --mount=type=secret,moed=0400 true\n").Select(f => f.Diagnostic.Code).Order());

    [Theory]
    [InlineData("FROM image:{{ VERSION }}\n", "DFS015")]
    [InlineData("FROM alpine\nARG S=a\nRUN --mount=type=bind,from=$S,target=/x true\n", "DFS101")]
    [InlineData("FROM alpine\nVOLUME [\"\"]\n", "DFS018")]
    [InlineData("FROM alpine AS a\nONBUILD RUN --mount=type=cahce,target=/x true\nFROM a\nFROM a\n", "DFS101")]
    [InlineData("FROM alpine\nRUN --mount=type=secret, id=x true\n", "DFS105")]
    [InlineData("FROM alpine\nRUN --mount=type=cache target=/x true\n", "DFS105")]
    [InlineData("FROM alpine\nRUN --mount=type=secret,idd=x true\n", "DFS101")]
    [InlineData("FROM alpine\nRUN --mount=type=secret,id true\n", "DFS101")]
    [InlineData("FROM alpine\nRUN --mount=type=secret,traget=/x true\n", "DFS101")]
    public void What_parser_planner_and_rules_see_is_told_once(string text, string code) =>
        Assert.Equal(code, Assert.Single(Found.All(text)).Diagnostic.Code);
}
