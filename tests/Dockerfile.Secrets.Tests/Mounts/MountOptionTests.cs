namespace DockerfileSecrets.Tests.Mounts;

/// <summary>What the options of a mount mean.</summary>
public sealed class MountOptionTests
{
    [Theory]
    [InlineData("type=bind,src=/a,dst=/b")]
    [InlineData("type=bind,source=/a,target=/b")]
    [InlineData("TYPE=BIND,Src=/a,DESTINATION=/b")]
    [InlineData("source=/a,destination=/b")]
    [InlineData("\"source=/a\",\"target=/b\"")]
    public void Keys_have_aliases_and_ignore_case(string text)
    {
        var mount = Assert.IsType<BindMount>(Mount.Parse(text));
        Assert.Equal(("/a", "/b"), (mount.Source.Value, mount.Target.Value));
        Assert.Empty(mount.Options.Diagnostics);
    }

    [Theory]
    [InlineData("type=bind,target=/a,ro", true)]
    [InlineData("type=bind,target=/a,readonly", true)]
    [InlineData("type=bind,target=/a,rw", false)]
    [InlineData("type=bind,target=/a,ReadWrite", false)]
    [InlineData("type=bind,target=/a,ro=0", false)]
    [InlineData("type=bind,target=/a,readonly=T", true)]
    [InlineData("type=bind,target=/a,rw=true", false)]
    [InlineData("type=bind,target=/a,readwrite=False", true)]
    [InlineData("type=bind,target=/a,rw,ro", true)]
    [InlineData("type=bind,target=/a,ro,rw", false)]
    public void Read_only_has_four_keys_and_the_last_one_wins(string text, bool isReadOnly)
    {
        var option = Mount.Parse(text).Options.ReadOnly;
        Assert.Equal((MountOptionState.Known, isReadOnly), (option.State, option.Value));
        Assert.NotNull(option.Entry);
    }

    [Theory]
    [InlineData("type=bind,target=/a", true)]
    [InlineData("target=/a", true)]
    [InlineData("type=secret,id=a", true)]
    [InlineData("type=ssh", true)]
    [InlineData("type=cache,target=/a", false)]
    [InlineData("type=tmpfs,target=/a", false)]
    public void Without_a_key_the_type_decides_whether_a_mount_is_read_only(string text, bool isReadOnly)
    {
        var option = Mount.Parse(text).Options.ReadOnly;
        Assert.Equal((false, isReadOnly), (option.IsSet, option.Value));
        Assert.Null(option.Entry);
    }

    [Fact]
    public void Of_two_entries_with_one_key_the_last_counts_and_both_are_kept()
    {
        var mount = Assert.IsType<SecretMount>(Mount.Parse("type=cache,type=secret,id=a,target=/x,dst=/y,id=b"));
        Assert.Equal(("b", "/y"), (mount.Id.Value, mount.Target.Value));
        Assert.Equal(["type", "type", "id", "target", "dst", "id"], mount.Entries.Select(e => e.Key));
        Assert.Same(mount.Entries[5], mount.Id.Entry);
        Assert.Same(mount.Entries[4], mount.Target.Entry);
    }

    [Fact]
    public void A_field_in_quotes_may_hold_commas_and_quotes()
    {
        var mount = Mount.Parse("type=secret,\"id=a,b\",\"target=/x\"\"y\"");
        Assert.Equal(["type=secret", "id=a,b", "target=/x\"y"], mount.Entries.Select(e => e.Text));
        Assert.Equal("a,b", mount.Options.Id.Value);
    }

    [Fact]
    public void An_entry_keeps_its_key_as_written()
    {
        var entry = Mount.Parse("type=secret,ID=Token=1,Required").Entries[1];
        Assert.Equal(("id", "ID", "Token=1", "ID=Token=1", true), (entry.Key, entry.RawKey, entry.Value, entry.Text, entry.HasValue));
        var bare = Mount.Parse("type=secret,ID=a,Required").Entries[2];
        Assert.Equal(("required", "Required", null, false), (bare.Key, bare.RawKey, bare.Value, bare.HasValue));
    }

    [Theory]
    [InlineData("type=secret,id=a,required", true)]
    [InlineData("type=secret,id=a,required=true", true)]
    [InlineData("type=secret,id=a,required=1", true)]
    [InlineData("type=secret,id=a,required=f", false)]
    [InlineData("type=ssh,required", true)]
    public void Required_is_bare_or_a_boolean_of_Go(string text, bool isRequired) =>
        Assert.Equal((MountOptionState.Known, isRequired), (Mount.Parse(text).Options.Required.State, Mount.Parse(text).Options.Required.Value));

    [Fact]
    public void Required_counts_only_behind_the_type()
    {
        var mount = Assert.IsType<SecretMount>(Mount.Parse("required,type=secret,id=a"));
        Assert.False(mount.Required.IsSet);
        Assert.Equal("DFS102", Assert.Single(mount.Options.Diagnostics).Code);
    }

    [Theory]
    [InlineData("type=secret,id=$A")]
    [InlineData("type=secret,id=${A}b")]
    [InlineData("type=secret,\"id=a\"\"b\"")]
    [InlineData("type=secret,id='a'")]
    [InlineData("type=secret,id=a\\b")]
    public void A_value_that_expansion_may_change_is_not_known_to_the_parser(string text)
    {
        var mount = Assert.IsType<SecretMount>(Mount.Parse(text));
        Assert.Equal(MountOptionState.Unresolved, mount.Id.State);
        Assert.Null(mount.Id.Value);
        Assert.Equal(mount.Entries[1].Value, mount.Id.Text);
        Assert.Equal(mount.Id, mount.FilePath);
        Assert.Empty(mount.Options.Diagnostics);
    }

    [Fact]
    public void The_escape_character_of_the_file_decides_what_is_known()
    {
        var run = (RunInstruction)Instruction.Parse("RUN --mount=type=secret,id=a,target=C:\\x x", '`');
        Assert.Equal("C:\\x", run.Mounts[0].Options.Target.Value);
    }

    [Theory]
    [InlineData("type=$T,id=a")]
    [InlineData("type=secrets,id=a")]
    public void A_mount_of_an_unknown_type_has_its_entries_but_no_checks(string text)
    {
        var mount = Assert.IsType<UntypedMount>(Mount.Parse(text));
        Assert.Equal("a", mount.Options.Id.Value);
        Assert.DoesNotContain(mount.Options.Diagnostics, d => d.Code != "DFS101");
    }

    [Fact]
    public void Numbers_are_read_in_the_base_of_their_key()
    {
        var options = Mount.Parse("type=secret,id=a,mode=0440,uid=010,gid=4294967295").Options;
        Assert.Equal((0x120u, 10u, uint.MaxValue), (options.Mode.Value, options.Uid.Value, options.Gid.Value));
        var unset = Mount.Parse("type=secret,id=a").Options;
        Assert.Equal((null, null, null), (unset.Mode.Value, unset.Uid.Value, unset.Gid.Value));
    }

    [Theory]
    [InlineData("64", 64L)]
    [InlineData("1k", 1024L)]
    [InlineData("1.5m", 1572864L)]
    [InlineData("2GiB", 2147483648L)]
    [InlineData("10 kb", 10240L)]
    public void The_size_of_a_tmpfs_has_units(string size, long bytes) =>
        Assert.Equal(bytes, Assert.IsType<TmpfsMount>(Mount.Parse($"type=tmpfs,target=/t,size={size}")).Size.Value);

    [Theory]
    [InlineData("shared", CacheSharing.Shared)]
    [InlineData("Private", CacheSharing.Private)]
    [InlineData("LOCKED", CacheSharing.Locked)]
    public void The_sharing_of_a_cache_ignores_case(string text, CacheSharing sharing) =>
        Assert.Equal(sharing, Assert.IsType<CacheMount>(Mount.Parse($"type=cache,target=/t,sharing={text}")).Sharing.Value);

    [Fact]
    public void Options_that_are_not_given_are_not_set()
    {
        var options = Mount.Parse("type=ssh").Options;
        Assert.Equal(
            [false, false, false, false, false, false, false, false],
            new[] { options.Id.IsSet, options.Source.IsSet, options.Target.IsSet, options.Env.IsSet, options.From.IsSet, options.Required.IsSet, options.Sharing.IsSet, options.Size.IsSet });
        Assert.False(Mount.Parse("target=/a").Options.Type.IsSet);
        Assert.Equal(MountType.Bind, Mount.Parse("target=/a").Options.Type.Value);
    }

    [Fact]
    public void A_text_that_is_no_record_is_no_mount() => Assert.Throws<ArgumentException>(() => Mount.Parse("type=secret,\"id=a"));
}
