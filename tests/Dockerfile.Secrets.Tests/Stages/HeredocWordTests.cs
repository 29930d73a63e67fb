namespace DockerfileSecrets.Tests.Stages;

/// <summary>Texts of COPY and ADD expand with their quotes kept, and always with a backslash as escape.</summary>
public class HeredocWordTests
{
    [Theory]
    [InlineData("FROM scratch\nCOPY <<E /x\n${X:?no}\nE\n", true)]
    [InlineData("FROM scratch\nADD <<E /x\n${X:?no}\nE\n", true)]
    [InlineData("FROM scratch\nCOPY <<E /x\n'${X:?no}'\nE\n", true)]
    [InlineData("FROM scratch\nCOPY <<E /x\n\\${X:?no}\nE\n", false)]
    [InlineData("# escape=`\nFROM scratch\nCOPY <<E /x\n\\${X:?no}\nE\n", false)]
    [InlineData("# escape=`\nFROM scratch\nCOPY <<E /x\n`${X:?no}\nE\n", true)]
    [InlineData("FROM scratch\nCOPY <<'E' /x\n${X:?no}\nE\n", false)]
    [InlineData("FROM scratch\nENV X=x\nCOPY <<E /x\n${X:?no}\nE\n", false)]
    [InlineData("FROM scratch\nRUN <<E\n${X:?no}\nE\n", false)]
    public void A_variable_that_is_asked_for_is_missed_where_it_is_expanded(string text, bool isMissed)
    {
        string[] expected = isMissed ? ["DFS051"] : [];
        Assert.Equal(expected, SecretPlanner.Plan(DockerfileDocument.Parse(text)).Diagnostics.Select(d => d.Code));
    }
}
