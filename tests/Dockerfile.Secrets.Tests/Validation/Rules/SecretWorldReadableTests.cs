namespace DockerfileSecrets.Tests.Validation.Rules;

public class SecretWorldReadableTests
{
    [Theory]
    [InlineData("mode=0444", "0444")]
    [InlineData("mode=604", "0604")]
    [InlineData("mode=0401", "0401")]
    public void A_bit_for_others_is_reported_at_the_option(string option, string named)
    {
        var found = Assert.Single(Found.In("DFS206", $"FROM scratch\nRUN --mount=type=secret,id=x,{option} true\n"));
        Assert.Equal(option, found.Marked);
        Assert.Contains(named, found.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type=secret,id=x")]
    [InlineData("type=secret,id=x,mode=0440")]
    [InlineData("type=secret,id=x,mode=$M")]
    [InlineData("type=secret,id=CA,mode=0444,dst=/etc/ssl/certs/ca-certificates.crt")]
    [InlineData("type=secret,id=deploy.pub,mode=0444")]
    [InlineData("type=secret,id=hosts,mode=0644,target=/root/.ssh/known_hosts")]
    [InlineData("type=secret,id=sources,mode=0444,target=/etc/apt/sources.list.d/own.list")]
    [InlineData("type=cache,target=/c,mode=0777")]
    public void Other_modes_and_other_mounts_are_left_alone(string mount) =>
        Assert.Empty(Found.In("DFS206", $"FROM scratch\nARG M\nRUN --mount={mount} true\n"));

    [Fact]
    public void A_variable_that_the_file_sets_is_followed() =>
        Assert.Single(Found.In("DFS206", "FROM scratch\nARG M=0444\nRUN --mount=type=secret,id=x,mode=$M true\n"));

    [Fact]
    public void A_trigger_is_checked_once_where_it_stands()
    {
        var found = Found.In("DFS206", "FROM scratch AS base\nONBUILD RUN --mount=type=secret,id=x,mode=0444 true\nFROM base\n");
        Assert.Equal("mode=0444", Assert.Single(found).Marked);
    }
}
