using System.Text;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Tests.Images;

public sealed class FormatTests
{
    private static readonly byte[] Leak = TestImage.Tar(("etc/app.conf", Encoding.UTF8.GetBytes("token: " + TestImage.Value)));
    private static readonly byte[] Clean = TestImage.Tar(("etc/app.conf", "token: none"u8.ToArray()));

    [Theory]
    [InlineData("plain", "oci")]
    [InlineData("gzip", "oci")]
    [InlineData("zstd", "oci")]
    [InlineData("plain", "saved")]
    [InlineData("gzip", "saved")]
    [InlineData("zstd", "saved")]
    [InlineData("gzip", "compressed")]
    public void A_leak_is_found_at_its_place_and_its_clean_twin_is_clean(string layer, string format)
    {
        byte[] Make(byte[] tar)
        {
            var image = new TestImage().Layer("base", "x").Layer(layer switch { "gzip" => TestImage.Gzip(tar), "zstd" => TestImage.Zstd(tar), _ => tar }, "COPY . /app");
            return format switch { "oci" => image.Oci(), "saved" => image.Saved(), _ => TestImage.Gzip(image.Oci()) };
        }

        var finding = Assert.Single(TestImage.Scan(Make(Leak)).Findings);
        Assert.Equal(("npm_token", "etc/app.conf", 7L, 1, "COPY . /app", "linux/amd64"),
            (finding.SecretId, finding.Path, finding.Offset, finding.LayerIndex, finding.Instruction, finding.Platform));
        Assert.True(TestImage.Scan(Make(Clean)).IsClean);
    }

    [Fact]
    public void A_folder_is_read_as_an_archive_is()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var (path, content) in new TestImage().Layer(Leak).OciFiles())
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, path))!);
                File.WriteAllBytes(Path.Combine(folder.FullName, path), content);
            }

            Assert.Single(ImageScanner.Scan(ImageSource.Parse("oci:" + folder.FullName), [TestImage.Secret]).Findings);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Archives_in_layers_are_looked_into()
    {
        var value = Encoding.UTF8.GetBytes(TestImage.Value);
        var layer = TestImage.Tar(("a.gz", TestImage.Gzip(value)), ("b.zst", TestImage.Zstd(value)), ("c.zip", TestImage.Zip("x/y", value)),
            ("d.tgz", TestImage.Gzip(TestImage.Tar(("in/side", value)))));
        var paths = TestImage.Scan(new TestImage().Layer(layer).Oci()).Findings.Select(finding => finding.Path).Where(path => path.Contains('!'));
        // Content so short may also stand uncompressed in the archive's own bytes.
        Assert.Subset(paths.ToHashSet(), new HashSet<string> { "a.gz!", "b.zst!", "c.zip!/x/y", "d.tgz!!/in/side" });
    }

    [Theory]
    [InlineData("app/.wh.key")]
    [InlineData(".wh.app")]
    [InlineData("app/.wh..wh..opq")]
    [InlineData("app/key")]
    public void A_file_that_a_later_layer_hides_is_found_and_said_to_be_hidden(string later)
    {
        var image = new TestImage().Layer("app/key", TestImage.Value).Layer(later, "");
        Assert.True(Assert.Single(TestImage.Scan(image.Oci()).Findings).IsHidden);
        var other = new TestImage().Layer("app/key", TestImage.Value).Layer("app/other", "");
        Assert.False(Assert.Single(TestImage.Scan(other.Oci()).Findings).IsHidden);
    }

    [Fact]
    public void Metadata_names_and_instructions_show_no_value()
    {
        var image = new TestImage { Environment = "A=" + TestImage.Value }.Layer(TestImage.Tar(("dir/npm_Zk3x9Qw7", [])), "RUN echo " + TestImage.Value).Layer(Leak, "RUN x " + TestImage.Value);
        var report = TestImage.Scan(image.Oci());
        Assert.Contains(report.Findings, finding => finding.Path.EndsWith("#config.Env[0]", StringComparison.Ordinal));
        Assert.Contains(report.Findings, finding => finding.Path.EndsWith("#history[1].created_by", StringComparison.Ordinal));
        Assert.Contains(report.Findings, finding => finding.Instruction == "RUN x ***");
        Assert.DoesNotContain(report.Findings, finding => finding.ToString().Contains(TestImage.Value[10..], StringComparison.Ordinal));
    }

    [Fact]
    public void Credentials_are_found_without_a_value_and_references_to_variables_are_not()
    {
        var image = new TestImage { Environment = "NPM_TOKEN=abc" }
            .Layer("root/.npmrc", "//registry.example/:_authToken=abc").Layer("run/secrets/x", "y").Layer("home/.npmrc", "//registry.example/:_authToken=${T}");
        var findings = TestImage.Scan(image.Oci()).Findings;
        Assert.Equal([FindingKind.NamedVariable, FindingKind.CredentialFile, FindingKind.SecretMountFile], findings.Select(finding => finding.Kind));
        Assert.True(TestImage.Scan(image.Oci(), new ScanOptions { Structural = false }).IsClean);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("gzip")]
    public void A_large_archive_in_a_layer_is_looked_into(string layer)
    {
        var inner = new byte[600_000];
        new Random(1).NextBytes(inner);
        var tar = TestImage.Tar(("a.gz", TestImage.Gzip([.. inner, .. Encoding.UTF8.GetBytes(TestImage.Value)])));
        var finding = Assert.Single(TestImage.Scan(new TestImage().Layer(layer == "gzip" ? TestImage.Gzip(tar) : tar).Oci()).Findings);
        Assert.Equal(("a.gz!", 600_000L), (finding.Path, finding.Offset));
    }

    [Fact]
    public void An_instruction_shows_nothing_of_a_value_with_quotes_in_it()
    {
        var image = new TestImage().Layer(TestImage.Tar(("a", Encoding.UTF8.GetBytes(TestImage.Value))), "RUN |1 NPM_TOKEN=" + TestImage.Value + " OTHER_TOKEN=a\"b'c /bin/sh -c x");
        var findings = TestImage.Scan(image.Oci()).Findings;
        Assert.All(findings, finding => Assert.Equal("RUN |1 NPM_TOKEN=*** OTHER_TOKEN=*** /bin/sh -c x", finding.Instruction));
        Assert.Equal(["", "the variable OTHER_TOKEN has a value", ""], findings.Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("root/.npmrc", "//npm.example/:_authToken=abc", true)]
    [InlineData("root/.npmrc", "//npm.example/:_authToken=${T}", false)]
    [InlineData("root/.npmrc", "registry=https://npm.example", false)]
    [InlineData("app/.git/config", "[remote]\nurl = https://u:abc@git.example/x\n", true)]
    [InlineData("app/.git/config", "[remote]\nurl = https://git.example:8443/x@y\n", false)]
    [InlineData("etc/pip.conf", "[global]\nindex-url = https://u:abc@pypi.example/simple", true)]
    [InlineData("etc/pip.conf", "[global]\nindex-url = https://${U}:${P}@pypi.example/simple", false)]
    [InlineData("root/.netrc", "machine a login b password c", true)]
    [InlineData("root/.git-credentials", "https://u:p@git.example", true)]
    [InlineData("root/.docker/config.json", """{"auths":{"a":{"auth":"dTpw"}}}""", true)]
    [InlineData("root/.docker/config.json", """{"credsStore":"x"}""", false)]
    [InlineData("root/.ssh/id_ed25519", "-----BEGIN OPENSSH PRIVATE KEY-----\nx", true)]
    [InlineData("root/.aws/credentials", "[default]\naws_secret_access_key = x", true)]
    [InlineData("root/.nuget/NuGet/NuGet.Config", "<add key=\"ClearTextPassword\" value=\"x\" />", true)]
    [InlineData("root/.vault-token", "x", true)]
    public void Files_that_hold_credentials_are_told_from_those_that_do_not(string path, string content, bool holds)
    {
        var findings = TestImage.Scan(new TestImage().Layer(path, content).Oci()).Findings;
        Assert.Equal(holds ? [(FindingKind.CredentialFile, path)] : [], findings.Select(finding => (finding.Kind, finding.Path)));
    }
}
