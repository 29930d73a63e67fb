using System.Formats.Tar;
using System.Text.Json;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Tests.Images;

public sealed class MetadataTests
{
    private static readonly string Json = JsonSerializer.Serialize(TestImage.Value);

    [Theory]
    [InlineData("""
        ,"Labels":{"a":VALUE}
        """, "config.Labels.a")]
    [InlineData("""
        ,"Cmd":["x",VALUE]
        """, "config.Cmd[1]")]
    [InlineData("""
        ,"Entrypoint":[VALUE]
        """, "config.Entrypoint[0]")]
    [InlineData("""
        ,"Healthcheck":{"Test":["CMD",VALUE]}
        """, "config.Healthcheck.Test[1]")]
    [InlineData("""
        ,"Labels":{VALUE:"a"}
        """, "config.Labels.***")]
    public void Every_string_of_the_configuration_is_looked_at(string properties, string place)
    {
        var image = new TestImage { ConfigProperties = properties.Trim().Replace("VALUE", Json) }.Layer("a", "b");
        foreach (var archive in new[] { image.Oci(), image.Saved(), image.PodmanSaved() })
        {
            var finding = Assert.Single(TestImage.Scan(archive).Findings);
            Assert.EndsWith("#" + place, finding.Path, StringComparison.Ordinal);
            Assert.Equal((-1, "linux/amd64"), (finding.LayerIndex, finding.Platform));
        }
    }

    [Fact]
    public void Annotations_of_the_manifest_are_looked_at_and_so_are_the_old_configurations_of_layers()
    {
        var image = new TestImage { ManifestProperties = $$""","annotations":{"org.example":{{Json}}}""" }.Layer("a", "b");
        Assert.EndsWith("#annotations.org.example", Assert.Single(TestImage.Scan(image.Oci()).Findings).Path, StringComparison.Ordinal);
        Assert.Equal("id0/json#annotations.org.example", Assert.Single(TestImage.Scan(image.PodmanSaved()).Findings).Path);
    }

    [Fact]
    public void An_attestation_is_looked_at_and_belongs_to_the_platform_of_its_image()
    {
        var statement = """{"predicate":{"invocation":{"parameters":{"args":{"build-arg:A":VALUE,"build-arg:NPM_TOKEN":"x"}}}}}""".Replace("VALUE", Json);
        var image = new TestImage { Statement = statement }.Layer("a", "b").Oci();
        foreach (var options in new[] { new ScanOptions(), new ScanOptions { Platform = "linux/amd64" } })
        {
            var findings = TestImage.Scan(image, options).Findings;
            Assert.Equal(["linux/amd64", "linux/amd64"], findings.Select(finding => finding.Platform));
            Assert.EndsWith("#predicate.invocation.parameters.args.build-arg:A", findings[0].Path, StringComparison.Ordinal);
            Assert.Equal((FindingKind.NamedVariable, "the variable NPM_TOKEN has a value"), (findings[1].Kind, findings[1].Message));
            Assert.All(findings, finding => Assert.Equal(-1, finding.LayerIndex));
        }
    }

    [Fact]
    public void Podmans_archive_is_read_through_its_links()
    {
        var finding = Assert.Single(TestImage.Scan(new TestImage().Layer("a", "b").Layer("app/key", TestImage.Value).PodmanSaved()).Findings);
        Assert.Equal(("app/key", 1, "RUN make"), (finding.Path, finding.LayerIndex, finding.Instruction));
    }

    [Fact]
    public void Content_that_is_not_what_its_digest_says_is_unreadable()
    {
        var image = new TestImage { Forged = TestImage.Tar(("a", "c"u8.ToArray())) }.Layer("a", "b").Oci();
        var error = Assert.Throws<ImageUnreadableException>(() => TestImage.Scan(image));
        Assert.Contains("instead of sha256:", error.Message, StringComparison.Ordinal);
        var saved = new TestImage().Layer("a", "before").Saved();
        var at = saved.AsSpan().IndexOf("before"u8);
        "behind"u8.CopyTo(saved.AsSpan(at));
        Assert.Throws<ImageUnreadableException>(() => TestImage.Scan(saved));
    }

    [Fact]
    public void Link_targets_and_extended_attributes_are_looked_at()
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "to") { LinkName = "/run/" + TestImage.Value });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "with", [new("SCHILY.xattr.user.token", TestImage.Value)]));
        }

        var findings = TestImage.Scan(new TestImage().Layer(stream.ToArray()).Oci()).Findings;
        Assert.Equal([("to", "link"), ("with", "attribute")], findings.Select(finding => (finding.Path, finding.Property)));
    }
}
