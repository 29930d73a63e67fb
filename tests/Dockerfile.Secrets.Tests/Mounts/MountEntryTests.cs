namespace DockerfileSecrets.Tests.Mounts;

/// <summary>The fields of a mount, as they are cut and resolved.</summary>
public sealed class MountEntryTests
{
    [Fact]
    public void Doubled_quotes_stand_for_one_in_the_value_too()
    {
        var entry = Mount.Parse("type=secret,id=a,\"target=/x\"\"y\"").Entries[2];
        Assert.Equal(("target", "/x\"y", "/x\"y"), (entry.Key, entry.Value, entry.BuilderValue));
    }

    [Fact]
    public void A_field_may_begin_with_the_equals_sign()
    {
        var entry = Mount.Parse("type=secret,id=a,=x").Entries[2];
        Assert.Equal(("", "", "x", true), (entry.Key, entry.RawKey, entry.Value, entry.HasValue));
    }

    [Fact]
    public void A_field_may_be_two_quotes()
    {
        var mount = Mount.Parse("type=secret,\"\",id=a");
        Assert.Equal(["type=secret", "", "id=a"], mount.Entries.Select(e => e.Text));
        Assert.Equal("Remove the comma too many.", Assert.Single(mount.Options.Diagnostics).Message[^26..]);
    }

    [Fact]
    public void A_bare_key_has_no_value_and_resolves_to_an_empty_one()
    {
        var entry = Mount.Parse("type=secret,id=a,required").Entries[2];
        Assert.Null(entry.BuilderValue);
        Assert.Equal("", MountValueResolver.Unexpanded.Resolve(entry).Text);
        Assert.Equal("", MountValueResolver.BuilderText.Resolve(entry).Text);
    }

    [Theory]
    [InlineData('`', "$A", false)]
    [InlineData('`', "a\\b", true)]
    [InlineData('\\', "a`b", true)]
    public void A_variable_and_the_escape_character_of_the_file_make_a_value_unknown(char escape, string value, bool isKnown)
    {
        var run = (RunInstruction)Instruction.Parse($"RUN --mount=type=secret,id={value} x", escape);
        Assert.Equal(isKnown, run.Mounts[0].Options.Id.IsKnown);
    }
}
