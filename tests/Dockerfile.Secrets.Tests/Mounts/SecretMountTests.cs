namespace DockerfileSecrets.Tests.Mounts;

/// <summary>Under which id a secret is supplied, and where it stands.</summary>
public sealed class SecretMountTests
{
    [Theory]
    [InlineData("id=a", "a")]
    [InlineData("source=a", "a")]
    [InlineData("src=a,target=/b", "a")]
    [InlineData("id=,source=a", "a")]
    [InlineData("id=a,source=", "a")]
    [InlineData("target=/etc/npm/token", "token")]
    [InlineData("target=token/", "token")]
    [InlineData("target=/", "/")]
    [InlineData("id=dir/a", "dir/a")]
    public void The_id_is_the_source_or_the_id_or_the_base_name_of_the_target(string options, string id)
    {
        var mount = Secret(options);
        Assert.Equal((MountOptionState.Known, id), (mount.Id.State, mount.Id.Value));
        Assert.Empty(mount.Options.Diagnostics);
    }

    [Theory]
    [InlineData("id=a", "/run/secrets/a")]
    [InlineData("id=dir/a", "/run/secrets/a")]
    [InlineData("source=dir/a/", "/run/secrets/a")]
    [InlineData("id=a,target=/x", "/x")]
    [InlineData("id=a,target=x/y", "x/y")]
    [InlineData("id=a,target=", "/run/secrets/a")]
    [InlineData("id=a,target=/x,env=A", "/x")]
    [InlineData("target=/x/y", "/x/y")]
    public void The_file_stands_at_the_target_or_under_run_secrets(string options, string path) => Assert.Equal(path, Secret(options).FilePath.Value);

    [Theory]
    [InlineData("id=a,env=A")]
    [InlineData("id=a,target=,env=A")]
    [InlineData("id=a,env=$A")]
    public void With_a_variable_alone_there_is_no_file(string options) => Assert.False(Secret(options).FilePath.IsSet);

    [Theory]
    [InlineData("env=A")]
    [InlineData("required")]
    [InlineData("id=,target=")]
    public void A_variable_alone_names_no_secret(string options)
    {
        var mount = Secret(options);
        Assert.False(mount.Id.IsSet);
        Assert.Equal("DFS103", Assert.Single(mount.Options.Diagnostics).Code);
    }

    [Theory]
    [InlineData("target=/x/$A", "/x/$A")]
    [InlineData("id=$A", "$A")]
    [InlineData("source=$A,id=a", "$A")]
    public void An_id_out_of_something_unknown_is_unknown(string options, string text)
    {
        var mount = Secret(options);
        Assert.Equal((MountOptionState.Unresolved, null, text), (mount.Id.State, mount.Id.Value, mount.Id.Text));
    }

    [Fact]
    public void A_created_secret_says_what_was_given()
    {
        var mount = SecretMount.Create("a,b", "/x y", "A", required: true, mode: 0x120, uid: 1, gid: 2);
        Assert.Equal("type=secret,\"id=a,b\",target=/x y,env=A,required,mode=0440,uid=1,gid=2", mount.Value);
        Assert.Equal(("a,b", "/x y", "/x y", "A", true), (mount.Id.Value, mount.Target.Value, mount.FilePath.Value, mount.Env.Value, mount.Required.Value));
        Assert.Equal((0x120u, 1u, 2u), (mount.Mode.Value, mount.Uid.Value, mount.Gid.Value));
        Assert.Equal("type=secret,id=a", SecretMount.Create("a").Value);
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    [InlineData("a`b")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\r")]
    [InlineData("caf\u00e9")]
    public void No_mount_is_created_out_of_what_reads_back_as_something_else(string value)
    {
        Assert.Throws<ArgumentException>(() => SecretMount.Create(value));
        Assert.Throws<ArgumentException>(() => SecretMount.Create("a", target: value));
        Assert.Throws<ArgumentException>(() => SecretMount.Create("a", env: value));
        Assert.Throws<ArgumentException>(() => SshMount.Create(value));
        Assert.Throws<ArgumentException>(() => CacheMount.Create(value));
        Assert.Throws<ArgumentException>(() => BindMount.Create(value));
        Assert.Throws<ArgumentException>(() => TmpfsMount.Create(value));
    }

    private static SecretMount Secret(string options) => Assert.IsType<SecretMount>(Mount.Parse("type=secret," + options));
}
