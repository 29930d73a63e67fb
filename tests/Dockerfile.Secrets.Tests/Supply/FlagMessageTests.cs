namespace DockerfileSecrets.Tests.Supply;

/// <summary>What is said of a wrong value of <c>--secret</c>, where, and what is suggested in its place.</summary>
public class FlagMessageTests
{
    private const string Malformed = "The value of `--secret` is no CSV record. Quote a whole field, key included, and double the quotes in it: `\"src=a,b\"`.";
    private const string Keys = "It knows id, src, source, env and type.";
    private const string PodmanKey = "`--secret` of Podman and Buildah has no key `{0}`: they split at every comma, and know keys in lower case only. ";

    /// <summary>A value, the part of it that is wrong, the message, and the suggestion.</summary>
    [Theory]
    [InlineData("id=t,src=\"a\"", "id=t,src=\"a\"", Malformed, null)]
    [InlineData("id=t,src", "src", "The field `src` of `--secret` needs the form `key=value`; the keys are id, src, source, env and type.", null)]
    [InlineData("id=t,,src=a", "", "An empty field of `--secret` is no `key=value` pair. Remove the comma too many.", null)]
    [InlineData("id=t,=a", "=a", "`--secret` has no key ``. " + Keys, null)]
    [InlineData("id=t,scr=a", "scr=a", "`--secret` has no key `scr`. Did you mean `src`?", "src")]
    [InlineData("id=t,zzzzz=a", "zzzzz=a", "`--secret` has no key `zzzzz`. " + Keys, null)]
    [InlineData(" id=t", " id=t", "`--secret` has no key ` id`: remove the blanks around it.", "id")]
    [InlineData("id=t, type =env", " type =env", "`--secret` has no key ` type `: remove the blanks around it.", "type")]
    [InlineData("id=t, scr=a", " scr=a", "`--secret` has no key ` scr`. Did you mean `src`?", "src")]
    [InlineData("id=t,type=vault", "type=vault", "`vault` is no type of a secret. Types are `file` and `env`; the type can be left out.", null)]
    [InlineData("id=t,type=", "type=", "`` is no type of a secret. Types are `file` and `env`; the type can be left out.", null)]
    [InlineData("src=a", "src=a", "`--secret` names `a` and no `id`, by which mounts ask for the secret. Add `id=NAME`.", null)]
    [InlineData("src=a,env=B", "src=a,env=B", "`--secret` names `B` and no `id`, by which mounts ask for the secret. Add `id=NAME`.", null)]
    [InlineData("src=A,type=env", "src=A,type=env", "`--secret` names `A` and no `id`, by which mounts ask for the secret. Add `id=NAME`.", null)]
    [InlineData("type=file", "type=file", "`--secret` has no `id`, by which mounts ask for the secret. Add `id=NAME`.", null)]
    [InlineData("id=", "id=", "`--secret` has no `id`, by which mounts ask for the secret. Add `id=NAME`.", null)]
    public void Of_docker(string value, string part, string message, string? suggestion) =>
        Check(SecretSupply.FromDockerFlags([value]), value, part, message, suggestion);

    [Theory]
    [InlineData("id=t,src", "src", "The field `src` of `--secret` needs the form `key=value`; the keys are id, src, env and type.", null)]
    [InlineData("id=t,src=a,source=b", "source=b", "Podman and Buildah know no key `source` of `--secret`. Write `src`.", "src")]
    [InlineData("id=t,src=a,", "", "An empty field of `--secret` is an error for Podman and Buildah, which split at every comma and know no quotes.", null)]
    [InlineData("id=t,=b", "=b", "An empty field of `--secret` is an error for Podman and Buildah, which split at every comma and know no quotes.", null)]
    [InlineData("id=t,a,src=c", "a", PodmanKey + "It knows id, src, env and type.", null)]
    [InlineData("id=t,vne=c", "vne=c", PodmanKey + "It knows id, src, env and type.", null)]
    [InlineData("id=t,typ=file", "typ=file", PodmanKey + "Did you mean `type`?", "type")]
    [InlineData("id=t,type=vault", "type=vault", "`vault` is no type of a secret. Types are `file` and `env`; the type can be left out.", null)]
    [InlineData("src=a,type=file", "src=a,type=file", "`--secret` names `a` and no `id`, by which mounts ask for the secret. Add `id=NAME`.", null)]
    [InlineData("type=file", "type=file", "`--secret` has no `id`, by which mounts ask for the secret. Add `id=NAME`.", null)]
    public void Of_Podman(string value, string part, string message, string? suggestion) =>
        Check(SecretSupply.FromPodmanFlags([value]), value, part, message.Replace("{0}", part.Split('=')[0], StringComparison.Ordinal), suggestion);

    [Fact]
    public void A_file_beside_a_variable_is_told_and_the_variable_taken()
    {
        var supply = SecretSupply.FromDockerFlags(["id=t,src=a,env=B"]);
        Check(supply, "id=t,src=a,env=B", "id=t,src=a,env=B", "Of `src` and `env` the variable `B` counts; the file `a` is not used, yet it must exist. Leave one of them out.", null);
        Assert.Equal(("t", SecretSourceKind.Variable, "B"), (supply.Secrets[0].Id, supply.Secrets[0].Kind, supply.Secrets[0].Source));
    }

    [Fact]
    public void A_value_in_a_file_is_read_as_its_tool_does_and_keeps_its_place()
    {
        const string value = "id=t,\"src=a,b\"";
        var docker = SecretSupply.FromFlag(value, new SupplyOrigin(SupplyDialect.Bake, "docker-bake.hcl", 7));
        Assert.Equal(("a,b", "docker-bake.hcl:7"), (Assert.Single(docker.Secrets).Source, docker.Secrets[0].Origin.ToString()));
        var podman = SecretSupply.FromFlag(value, new SupplyOrigin(SupplyDialect.Podman, "w.yml", 7));
        Assert.Empty(podman.Secrets);
        Assert.Equal("w.yml:7", Assert.Single(podman.Diagnostics).Origin.ToString());
    }

    private static void Check(SecretSupply supply, string value, string part, string message, string? suggestion)
    {
        var diagnostic = Assert.Single(supply.Diagnostics).Diagnostic;
        Assert.Equal((message, suggestion), (diagnostic.Message, diagnostic.Suggestion));
        Assert.Equal(part, value.Substring(diagnostic.Span.Start, diagnostic.Span.Length));
    }
}
