namespace DockerfileSecrets.Tests.Planning;

public sealed class ArgumentChainTests
{
    private const int Length = 2_000;
    private static readonly string Chain = "FROM alpine\nARG A0=x\n" + string.Concat(Enumerable.Range(1, Length - 1).Select(i => $"ARG A{i}=$A{i - 1}\n"));

    [Fact]
    public void Many_mounts_at_the_end_of_a_long_chain_walk_it_once()
    {
        Allocated(Chain, 1);
        var one = Allocated(Chain, 1);
        var many = Allocated(Chain, 500);

        // A walk for each mount would take some 300,000 bytes each.
        Assert.InRange((many - one) / 499, 0, 20_000);
    }

    [Fact]
    public void Mounts_say_all_arguments_of_the_chain_and_share_them()
    {
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse(Chain + Mounts(2)));
        var mounts = plan.Instructions.SelectMany(i => i.Mounts).ToList();
        Assert.Equal(Enumerable.Range(0, Length).Select(i => $"A{i}").Order(StringComparer.Ordinal), mounts[0].Arguments);
        Assert.True(mounts[0].Arguments == mounts[1].Arguments, "The arrays are not the same.");
        Assert.Equal(mounts[0].Arguments.ToArray(), plan.Targets[0].Secrets[0].Arguments.ToArray());
    }

    [Fact]
    public void Arguments_through_several_variables_are_joined()
    {
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse("FROM alpine\nARG B=b\nARG A=a\nENV E=$B-$A\nARG C=c$E\nRUN --mount=type=secret,id=$C,target=$E$A true\n"));
        Assert.Equal(["A", "B", "C"], plan.Targets[0].Secrets[0].Arguments.ToArray());
    }

    [Theory]
    [InlineData("ARG A=x\n", "ARG A=$A$A\n")]
    [InlineData("ARG A=$HOME\n", "ARG A=$A$A\n")]
    [InlineData("ARG A\n", "ARG A=$A$A\n")]
    [InlineData("ARG A\nARG B\n", "ARG A=$A$B\nARG B=$A$B\n")]
    public void Doubling_arguments_stay_bounded(string first, string doubling)
    {
        var text = "FROM alpine\n" + first + string.Concat(Enumerable.Repeat(doubling, 1_000));
        Allocated(text, 1);

        // Two to the power of 1,000 would be no number of bytes at all.
        Assert.InRange(Allocated(text, 100), 0, 128_000_000);
    }

    private static string Mounts(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"RUN --mount=type=secret,id=s{i}_${{A{Length - 1}}} true\n"));

    private static long Allocated(string text, int mounts)
    {
        var mount = text == Chain ? Mounts(mounts) : string.Concat(Enumerable.Repeat("RUN --mount=type=secret,id=$A true\n", mounts));
        var document = DockerfileDocument.Parse(text + mount);
        var before = GC.GetAllocatedBytesForCurrentThread();
        SecretPlanner.Plan(document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
