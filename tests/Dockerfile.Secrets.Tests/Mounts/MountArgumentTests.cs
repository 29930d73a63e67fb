namespace DockerfileSecrets.Tests.Mounts;

/// <summary>What callers give that is no mount.</summary>
public sealed class MountArgumentTests
{
    [Fact]
    public void Nothing_is_no_argument()
    {
        Assert.Throws<ArgumentNullException>("value", () => Mount.Parse(null!));
        Assert.Throws<ArgumentNullException>("resolver", () => Mount.Parse("type=secret,id=a").Resolve(null!));
        Assert.Throws<ArgumentNullException>("text", () => MountValue.Known(null!));
        Assert.Throws<ArgumentNullException>("error", () => MountValue.Failed(null!));
    }

    [Fact]
    public void A_mount_that_is_no_record_is_refused_with_a_reason() =>
        Assert.Contains("CSV record", Assert.Throws<ArgumentException>("value", () => Mount.Parse("type=secret,id=a\"b")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_mount_is_not_created_without_what_names_it()
    {
        Assert.Throws<ArgumentException>("id", () => SecretMount.Create(""));
        Assert.Throws<ArgumentException>("target", () => BindMount.Create(""));
        Assert.Throws<ArgumentException>("target", () => CacheMount.Create(""));
        Assert.Throws<ArgumentException>("target", () => TmpfsMount.Create(""));
        Assert.Throws<ArgumentOutOfRangeException>("size", () => TmpfsMount.Create("/t", -1));
    }

    [Fact]
    public void A_created_mount_has_every_option_that_was_given_and_no_other()
    {
        Assert.Equal("type=bind,source=/a,target=/b,from=c,readwrite=true", BindMount.Create("/b", "/a", "c", readWrite: true).Value);
        Assert.Equal("type=bind,target=/b", BindMount.Create("/b").Value);
        Assert.Equal(
            "type=cache,id=i,target=/c,sharing=locked,from=f,source=/s,readonly=true,mode=0700,uid=1,gid=2",
            CacheMount.Create("/c", "i", CacheSharing.Locked, "f", "/s", readOnly: true, mode: 0x1C0, uid: 1, gid: 2).Value);
        Assert.Equal("type=cache,target=/c", CacheMount.Create("/c").Value);
        Assert.Equal("type=ssh,id=i,target=/s,required=true,mode=0600,uid=1,gid=2", SshMount.Create("i", "/s", required: true, mode: 0x180, uid: 1, gid: 2).Value);
        Assert.Equal("type=ssh", SshMount.Create().Value);
        Assert.Equal("type=tmpfs,target=/t,size=64", TmpfsMount.Create("/t", 64).Value);
        Assert.Equal("type=tmpfs,target=/t,size=0", TmpfsMount.Create("/t", 0).Value);
    }
}
