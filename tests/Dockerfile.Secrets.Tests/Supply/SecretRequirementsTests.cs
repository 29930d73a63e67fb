namespace DockerfileSecrets.Tests.Supply;

/// <summary>The one call of build tools.</summary>
public sealed class SecretRequirementsTests
{
    private const string Sample = "ARG ID=a\nFROM x AS one\nRUN --mount=type=secret,id=a,required x\nRUN --mount=type=secret,id=b x\nFROM x\nARG ID\nRUN --mount=type=secret,id=$ID,required x\n";

    [Fact]
    public void Ids_are_told_for_a_target_and_arguments()
    {
        var one = SecretRequirements.OfText(Sample, "one");
        Assert.Equal<string>(["a"], one.Required);
        Assert.Equal<string>(["b"], one.Optional);
        Assert.Equal<string>(["a"], one.MissingFrom(["b"]));
        Assert.Empty(one.MissingFrom(["a"]));
        Assert.Equal<string>(["z"], SecretRequirements.OfText(Sample, null, new Dictionary<string, string> { ["ID"] = "z" }).Required);
    }

    [Fact]
    public void A_file_is_read()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Sample);
        Assert.True(SecretRequirements.Of(path).IsComplete);
        File.Delete(path);
        Assert.Throws<FileNotFoundException>(() => SecretRequirements.Of(path));
    }

    [Fact]
    public void An_id_that_is_not_known_makes_the_list_incomplete() =>
        Assert.False(SecretRequirements.OfText("FROM base\nRUN --mount=type=secret,id=$FROM_BASE x\n").IsComplete);
}
