namespace DockerfileSecrets.Tests.Validation;

public class ScriptLimitTests
{
    private const string Text = "FROM alpine\nRUN --mount=type=secret,id=t,required true; true; true; cat /run/secrets/t\n";

    [Fact]
    public void A_script_within_the_limit_is_followed()
    {
        Assert.Equal(["DFS303"], Codes(new ValidationOptions()));
        Assert.Equal(["DFS303"], Codes(new ValidationOptions { MaxScriptSteps = 100 }));
    }

    [Fact]
    public void Of_a_script_beyond_the_limit_it_is_told_that_nobody_knows() => Assert.Equal(["DFS314"], Codes(new ValidationOptions { MaxScriptSteps = 3 }));

    [Fact]
    public void The_limit_is_5000_steps_and_at_least_one()
    {
        Assert.Equal(5_000, new ValidationOptions().MaxScriptSteps);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ValidationOptions { MaxScriptSteps = 0 });
    }

    private static IEnumerable<string> Codes(ValidationOptions options) => Found.All(Text, options).Select(f => f.Diagnostic.Code).Where(c => c is "DFS303" or "DFS314");
}
