namespace DockerfileSecrets.Conformance;

/// <summary>How good the flow analysis must be. The cases that it gets wrong are listed with their reasons in <see cref="KnownDeviations"/>.</summary>
public class FlowTests
{
    [Theory]
    [InlineData("writesToLayer", true, 0.98, 0.98)]
    [InlineData("printsToLog", true, 0.98, 0.96)]
    [InlineData("writesToLayer", false, 0.97, 0.98)]
    [InlineData("printsToLog", false, 0.95, 0.96)]
    public void Precision_and_recall_stay_where_they_are(string question, bool measuredOnly, double precision, double recall)
    {
        var figures = FlowFigures.Of(Path.Combine(DataFolder.InRepository, "flow.jsonl"), _ => true, measuredOnly)!.Single(f => f.Question == question);
        Assert.True(figures.Precision >= precision, figures.ToString());
        Assert.True(figures.Recall >= recall, figures.ToString());
    }

    [Theory]
    [InlineData("writesToLayer", 0.98, 0.99)]
    [InlineData("printsToLog", 0.98, 0.99)]
    public void What_the_file_decides_is_found(string question, double precision, double recall)
    {
        var figures = FlowFigures.Of(Path.Combine(DataFolder.InRepository, "flow.jsonl"), _ => true, measuredOnly: true, decidedOnly: true)!.Single(f => f.Question == question);
        Assert.True(figures.Precision >= precision, figures.ToString());
        Assert.True(figures.Recall >= recall, figures.ToString());
    }

    [Fact]
    public void What_is_supplied_decides_of_the_measured_RUNs_those_that_are_listed()
    {
        // Ten of `eval`, each in both questions, three of `sed` and eight loops over lines.
        Assert.Equal(31, SuppliedTwice.Count);
    }

    [Fact]
    public void A_file_without_mistakes_has_full_figures()
    {
        var figures = new FlowFigures("writesToLayer", 3, 1, 0);
        Assert.Equal(0.75, figures.Precision);
        Assert.Equal(1, figures.Recall);
        Assert.Equal("writesToLayer: precision 0.7500, recall 1.0000 (3 right, 1 false, 0 missed)", figures.ToString());
    }
}
