namespace DockerfileSecrets.Tests.Validation;

public class RuleAllocationTests
{
    /// <summary>Rules that look at secret mounts and at nothing else.</summary>
    private static readonly string[] OfMounts = ["DFS106", "DFS108", "DFS206", "DFS207", "DFS213", "DFS313"];

    [Fact]
    public void Rules_about_secret_mounts_do_not_look_through_a_file_that_has_none() =>
        Assert.Equal(AllocatedIn(runs: 10), AllocatedIn(runs: 2_000));

    private static long AllocatedIn(int runs)
    {
        var text = "FROM alpine\n" + string.Concat(Enumerable.Repeat("RUN --mount=type=cache,target=/var/cache apk add git\n", runs));
        var context = new ValidationContext(DockerfileDocument.Parse(text), new ValidationOptions());
        var rules = SecretValidator.Rules.Where(r => OfMounts.Contains(r.Descriptor.Code)).ToArray();
        Assert.Equal(OfMounts.Length, rules.Length);
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        return GC.GetAllocatedBytesForCurrentThread() - before;

        void Run()
        {
            foreach (var rule in rules)
            {
                foreach (var _ in rule.Check(context))
                {
                    Assert.Fail("there is nothing to find");
                }
            }
        }
    }
}
