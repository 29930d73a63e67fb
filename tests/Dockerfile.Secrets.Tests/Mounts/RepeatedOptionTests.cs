namespace DockerfileSecrets.Tests.Mounts;

/// <summary>An option that is given more than once: of all that it says, the last counts.</summary>
public sealed class RepeatedOptionTests
{
    /// <summary>The entries of a mount are numbered; few have more than three.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(252)]
    [InlineData(253)]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    public void The_last_counts_however_many_stand_before_it(int count)
    {
        var text = "type=secret,target=/t" + string.Concat(Enumerable.Range(0, count).Select(i => $",id=a{i}")) + ",mode=0400,uid=7";
        var mount = Assert.IsType<SecretMount>(Mount.Parse(text));
        Assert.Equal((count + 4, $"a{count - 1}"), (mount.Entries.Length, mount.Id.Value));
        Assert.Same(mount.Entries[count + 1], mount.Id.Entry);
        Assert.Same(mount.Entries[1], mount.Target.Entry);
        Assert.Equal((0x100u, 7u, "0400"), (mount.Mode.Value, mount.Uid.Value, mount.Mode.Text));
        Assert.Same(mount.Entries[count + 2], mount.Mode.Entry);
        Assert.Same(mount.Entries[count + 3], mount.Uid.Entry);
    }

    [Theory]
    [InlineData("mode=9,mode=0600", MountOptionState.Known)]
    [InlineData("mode=$M,mode=0600", MountOptionState.Known)]
    [InlineData("mode=9,mode=$M", MountOptionState.Unresolved)]
    [InlineData("mode=0600,mode=$M", MountOptionState.Unresolved)]
    [InlineData("mode=0600,mode=9", MountOptionState.Invalid)]
    [InlineData("mode=$M,mode=9", MountOptionState.Invalid)]
    public void What_is_known_is_what_is_known_of_the_last(string modes, MountOptionState expected)
    {
        var options = Mount.Parse("type=secret,required,id=a,ro=maybe," + modes + ",uid=$U").Options;
        Assert.Equal((expected, expected == MountOptionState.Known ? 0x180u : null), (options.Mode.State, options.Mode.Value));
        Assert.Equal(modes[(modes.LastIndexOf('=') + 1)..], options.Mode.Text);
        Assert.Equal(
            (MountOptionState.Known, MountOptionState.Known, MountOptionState.Invalid, MountOptionState.Unresolved, MountOptionState.NotSet),
            (options.Required.State, options.Id.State, options.ReadOnly.State, options.Uid.State, options.Gid.State));
    }

    /// <summary>A resolved text belongs to its entry, not to the option.</summary>
    [Theory]
    [InlineData("id=$A,id=b", "b")]
    [InlineData("id=b,id=$A", "resolved")]
    [InlineData("id=$A,id=$A", "resolved")]
    [InlineData("id=$A,id=b,id=$A,id=c", "c")]
    public void A_resolved_text_does_not_stay_behind(string ids, string expected)
    {
        var mount = Mount.Parse("type=secret," + ids);
        var id = mount.Resolve(new Resolver()).Id;
        Assert.Equal((MountOptionState.Known, expected, expected), (id.State, id.Value, id.Text));
        Assert.Same(mount.Entries[^1], id.Entry);
    }

    private sealed class Resolver : IMountValueResolver
    {
        public MountValue Resolve(MountEntry entry) => MountValue.Known(entry.Value == "$A" ? "resolved" : entry.Value!);
    }
}
