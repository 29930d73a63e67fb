namespace DockerfileSecrets.Tests.Stages;

/// <summary>Few variables and many are kept in two ways that give the same.</summary>
public class ManyVariablesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    [InlineData(60)]
    public void However_many_there_are_each_has_its_last_value(int count)
    {
        var all = Enumerable.Range(0, count).ToList();
        var text = "FROM scratch\n"
            + string.Concat(all.Select(i => $"ENV V{i}=old{i}\n"))
            + string.Concat(all.Where(i => i % 2 == 0).Select(i => $"ARG V{i}=new{i}\n"))
            + "RUN --mount=type=secret,id=" + string.Join('-', all.Select(i => $"$V{i}")) + "$V true\n";
        var mount = SecretPlanner.Plan(DockerfileDocument.Parse(text)).Instructions[^1].Mounts[0];
        Assert.Equal(string.Join('-', all.Select(i => i % 2 == 0 ? $"new{i}" : $"old{i}")), mount.Id);
        Assert.Equal(all.Where(i => i % 2 == 0).Select(i => $"V{i}").Order(StringComparer.Ordinal), mount.Arguments);
        Assert.Equal(all.Select(i => $"V{i}").Append("V").Order(StringComparer.Ordinal), mount.Variables.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_stage_does_not_change_what_the_stage_below_it_has()
    {
        var many = string.Concat(Enumerable.Range(0, 20).Select(i => $"ENV V{i}={i}\n"));
        const string mount = "RUN --mount=type=secret,id=$V0-$V19 true\n";
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse($"FROM scratch AS a\n{many}{mount}FROM a\nENV V0=x\n{mount}FROM a\n{mount}"));
        Assert.Equal(["0-19", "x-19", "0-19"], plan.Instructions.SelectMany(i => i.Mounts).Select(m => m.Id));
    }

    /// <summary>Two stages on one base each go on where it ended.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void A_stage_does_not_see_what_a_stage_beside_it_adds(int count)
    {
        var text = "FROM scratch AS base\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"ENV V{i}={i}\n"))
            + "FROM base\nENV X=x Y=y\nFROM base\nENV Y=z\nRUN --mount=type=secret,id=$V0-$X-$Y true\nFROM base\nRUN --mount=type=secret,id=$V0-$X-$Y true\n";
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse(text));
        Assert.Equal(["0--z", "0--"], plan.Instructions.SelectMany(i => i.Mounts).Select(m => m.Id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void A_path_in_one_of_them_is_followed(int count)
    {
        var text = "FROM scratch\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"ENV V{i}=/run/secrets/s{i}\n")) + "RUN --mount=type=secret,id=s0 cat $V0 > /f\n";
        var found = Assert.Single(SecretValidator.Validate(DockerfileDocument.Parse(text)).Diagnostics, d => d.Code == "DFS301");
        Assert.StartsWith("The secret `s0` is written to /f, which stays in the image.", found.Message, StringComparison.Ordinal);
    }
}
