namespace DockerfileSecrets.Tests.Stages;

/// <summary>Names of images as the reference library of the registries reads them.</summary>
public class ImageNameTests
{
    private const string Digits = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static TheoryData<string> Names =>
    [
        "alpine", "alpine:3.22", "alpine:A.b-c_1", "a.b-c_d", "library/alpine", "example.com/a", "example.com:5000/a/b:1", "localhost/a", "localhost:5000/a", "[::1]:5000/a",
        "Example.com/a", "a__b", "a--b", "a_b/c", "alpine@sha256:" + Digits, "alpine:1@sha256:" + Digits, "alpine@sha384:" + Digits + Digits[..32], "alpine@sha512:" + Digits + Digits,
        "a:" + new string('b', 128), new('g', 64), "docker.io/" + new string('a', 255 - "docker.io/library/".Length),
        "localhost/" + new string('a', 255 - "localhost/".Length), "[::1]/a", "[:]/a", "a-b.Example.com/a", "Example.com:80/a", "Example.com/a:" + new string('b', 128),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_a_name(string name) => Assert.Null(ImageReference.FindError(name));

    [Theory]
    [InlineData("Alpine", "the name of an image is lower-case")]
    [InlineData("example.com/Alpine:A", "the name of an image is lower-case")]
    [InlineData(Digits, "64 hexadecimal digits name no image")]
    [InlineData("alpine:", "it does not have the form `name:tag`")]
    [InlineData("alpine:-a", "it does not have the form `name:tag`")]
    [InlineData("alpine:.a", "it does not have the form `name:tag`")]
    [InlineData("alpine:a b", "it does not have the form `name:tag`")]
    [InlineData("alpine:a+b", "it does not have the form `name:tag`")]
    [InlineData("a..b", "it does not have the form `name:tag`")]
    [InlineData("a.-b", "it does not have the form `name:tag`")]
    [InlineData("a/", "it does not have the form `name:tag`")]
    [InlineData("-a", "it does not have the form `name:tag`")]
    [InlineData("a-", "it does not have the form `name:tag`")]
    [InlineData("a//b", "it does not have the form `name:tag`")]
    [InlineData("a_b.c/d", "it does not have the form `name:tag`")]
    [InlineData("", "it does not have the form `name:tag`")]
    [InlineData("localhost/:A", "it does not have the form `name:tag`")]
    [InlineData("[]/a", "it does not have the form `name:tag`")]
    [InlineData("[:", "it does not have the form `name:tag`")]
    [InlineData("[::1]80/a", "it does not have the form `name:tag`")]
    [InlineData(":80/a", "it does not have the form `name:tag`")]
    [InlineData("alpine@sha256:0123456789abcdef0123456789abcde", "it does not have the form `name:tag`")]
    [InlineData("alpine@1a:" + Digits, "it does not have the form `name:tag`")]
    [InlineData("alpine@:" + Digits, "it does not have the form `name:tag`")]
    [InlineData("alpine@a-:" + Digits, "it does not have the form `name:tag`")]
    [InlineData("alpine@a--b:" + Digits, "it does not have the form `name:tag`")]
    [InlineData("alpine@a-b:" + Digits, "the digest cannot be read")]
    [InlineData("alpine@a_b+c.d:" + Digits, "the digest cannot be read")]
    [InlineData("alpine@sha256:0123456789abcdef0123456789abcdef", "the digest cannot be read")]
    [InlineData("alpine@sha1:" + Digits, "the digest cannot be read")]
    [InlineData("alpine@sha256:ABCDEF6789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "the digest cannot be read")]
    [InlineData("alpine@sha256:" + Digits + "0", "the digest cannot be read")]
    public void Is_no_name_and_the_reason_is_told(string name, string reason) => Assert.Equal(reason, ImageReference.FindError(name));

    [Fact]
    public void Names_and_tags_have_a_longest_length()
    {
        Assert.Equal("it does not have the form `name:tag`", ImageReference.FindError("a:" + new string('b', 129)));
        Assert.Equal("the name is longer than 255 characters", ImageReference.FindError("docker.io/" + new string('a', 256 - "docker.io/library/".Length)));
    }

    [Theory]
    [InlineData("docker.io/library/alpine", "alpine:latest")]
    [InlineData("index.docker.io/library/alpine:3", "alpine:3")]
    [InlineData("library/alpine", "alpine:latest")]
    [InlineData("alpine", "alpine:latest")]
    [InlineData("alpine@sha256:" + Digits, "alpine@sha256:" + Digits)]
    [InlineData("docker.io/user/app", "user/app:latest")]
    [InlineData("user/app:1", "user/app:1")]
    [InlineData("localhost/app", "localhost/app:latest")]
    [InlineData("example.com/library/alpine:3", "example.com/library/alpine:3")]
    [InlineData("host:5000/app", "host:5000/app:latest")]
    [InlineData("Host/app", "Host/app:latest")]
    public void The_familiar_name_is_the_one_that_people_write(string name, string familiar) => Assert.Equal(familiar, ImageReference.Familiar(name));
}
