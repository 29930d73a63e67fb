using System.Text.Json;
using DockerfileSecrets.Conformance;

namespace DockerfileSecrets.Tests.Planning;

/// <summary>Cases of the conformance data, as BuildKit planned them: here so that a change of the planner is noticed among the unit tests too.</summary>
public class MeasuredPlanTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_plan_is_what_the_builder_does(int half)
    {
        using var folder = new CaseFolder(AppContext.BaseDirectory);
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "plan.jsonl")).Where((_, i) => i % 4 == half * 2))
        {
            using var json = JsonDocument.Parse(line);
            Assert.Null(PlanCase.Judge(json.RootElement, folder));
            count++;
        }

        Assert.True(count > 200);
    }
}
