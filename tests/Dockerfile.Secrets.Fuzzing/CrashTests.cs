namespace DockerfileSecrets.Fuzzing;

/// <summary>Inputs that the fuzzer found, and the seeds themselves: what was mended stays so.</summary>
public sealed class CrashTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Crashes");

    public static TheoryData<string> Kept => new(Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal));

    public static TheoryData<string> Names => new(FuzzTarget.All.Select(t => t.Name));

    [Theory]
    [MemberData(nameof(Kept))]
    public void An_input_that_once_failed_does_not_fail_again(string file) =>
        FuzzTarget.All.Single(t => t.Name == file.Split(Path.DirectorySeparatorChar)[0]).Check(File.ReadAllBytes(Path.Combine(Folder, file)));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_seeds_and_some_inputs_made_of_them_do_not_fail(string name)
    {
        var target = FuzzTarget.All.Single(t => t.Name == name);
        var mutation = new Mutation(target, 7);
        foreach (var input in target.Seeds().Take(100).Concat(Enumerable.Range(0, 100).Select(_ => mutation.Next())))
        {
            target.Check(input);
        }
    }

    [Fact]
    public void The_same_number_makes_the_same_inputs() =>
        Assert.Equal(Inputs().Take(50), Inputs().Take(50));

    private static IEnumerable<byte[]> Inputs()
    {
        var mutation = new Mutation(FuzzTarget.All[0], 3);
        while (true)
        {
            yield return mutation.Next();
        }
    }
}
