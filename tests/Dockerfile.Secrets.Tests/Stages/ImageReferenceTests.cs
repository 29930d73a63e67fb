using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DockerfileSecrets.Tests.Stages;

public sealed partial class ImageReferenceTests
{
    private static readonly string Digest = new('a', 64);

    [Theory]
    [InlineData("alpine")]
    [InlineData("alpine:3.22")]
    [InlineData("library/alpine:latest")]
    [InlineData("registry.example:5000/team/app_x/y--z:1.0_rc-1")]
    [InlineData("localhost/a")]
    [InlineData("[2001:db8::1]:5000/a:b")]
    [InlineData("Registry.example/a")]
    [InlineData("a__b")]
    public void Takes_names_of_images(string name) => Assert.Null(ImageReference.FindError(name));

    [Fact]
    public void Takes_digests()
    {
        Assert.Null(ImageReference.FindError("alpine@sha256:" + Digest));
        Assert.Null(ImageReference.FindError("alpine:3@sha512:" + Digest + Digest));
        Assert.Equal("the digest cannot be read", ImageReference.FindError("alpine@sha256:" + Digest[1..]));
        Assert.Equal("the digest cannot be read", ImageReference.FindError("alpine@md5:" + Digest));
        Assert.Equal("it does not have the form `name:tag`", ImageReference.FindError("alpine@sha256:abc"));
    }

    [Theory]
    [InlineData("Alpine", "the name of an image is lower-case")]
    [InlineData("alpine:", "it does not have the form `name:tag`")]
    [InlineData("alpine:.a", "it does not have the form `name:tag`")]
    [InlineData("a___b", "it does not have the form `name:tag`")]
    [InlineData("a/", "it does not have the form `name:tag`")]
    [InlineData("a//b", "it does not have the form `name:tag`")]
    [InlineData("-a", "it does not have the form `name:tag`")]
    [InlineData("a.b:x/c", "it does not have the form `name:tag`")]
    [InlineData("[::g]/a", "it does not have the form `name:tag`")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "64 hexadecimal digits name no image")]
    public void Says_what_is_wrong(string name, string error) => Assert.Equal(error, ImageReference.FindError(name));

    [Fact]
    public void A_name_has_255_characters_at_most()
    {
        var longest = new string('a', 255 - "docker.io/library/".Length);
        Assert.Null(ImageReference.FindError(longest + ":tag"));
        Assert.Equal("the name is longer than 255 characters", ImageReference.FindError(longest + "a"));
    }

    /// <summary>The grammar of github.com/distribution/reference as one expression, as that library has it.</summary>
    [Property(MaxTest = 20_000)]
    public Property Agrees_with_the_expression_of_the_reference_library()
    {
        var piece = Gen.Elements(
            "a", "b", "0", "B", ".", "..", "-", "--", "_", "__", "___", "/", ":", "@", "[", "]", "::1", ":80", ":080a", "localhost", "a.b", "docker.io", "sha256:" + Digest,
            "sha256:" + Digest[..32], "a+b:" + Digest[..32], "é", " ", "a/b", "a:b", "+", "@sha256:", Digest);
        return Prop.ForAll(piece.ListOf().Resize(8).Select(pieces => string.Concat(pieces)).ToArbitrary(), name =>
            name.Length is 0 or > 200 || (ImageReference.FindError(name) is null or "the digest cannot be read") == IsReference(name));
    }

    private static bool IsReference(string name)
    {
        if (Regex.IsMatch(name, "^[a-f0-9]{64}\\z"))
        {
            return false;
        }

        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : name[..slash];
        var hasDomain = slash >= 0 && (first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost" || first.Any(char.IsUpper));
        var rest = hasDomain ? name[(slash + 1)..] : name;
        var domain = hasDomain ? first : "docker.io";
        rest = domain is "docker.io" or "index.docker.io" && !rest.Contains('/', StringComparison.Ordinal) ? "library/" + rest : rest;
        return !rest.Split(':')[0].Any(char.IsUpper) && Reference().IsMatch(domain + "/" + rest);
    }

    [GeneratedRegex(
        @"^(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?"
        + @"(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)+(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?"
        + @"(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
