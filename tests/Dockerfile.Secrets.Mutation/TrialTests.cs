namespace DockerfileSecrets.Mutation;

/// <summary>Stryker needs a test of the project that it thinks tests the library.</summary>
public sealed class TrialTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("7 b a", 7, "b", "a")]
    public void A_line_is_a_change_and_tests_in_their_order(string line, int mutant, params string[] tests)
    {
        var trial = Trial.Parse(line);
        Assert.Equal(mutant, trial.Mutant);
        Assert.Equal(tests, trial.Tests);
    }
}
