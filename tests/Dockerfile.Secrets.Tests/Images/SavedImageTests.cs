using System.Formats.Tar;
using System.IO.Compression;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Tests.Images;

/// <summary>
/// Archives of Docker Engine 28.5 (containerd image store and graph driver), buildx 0.29, Podman 4.3 and skopeo 1.9, made by Saved/make: the value in a
/// build argument, a label, a file that a later layer replaces, and in base64 in another.
/// </summary>
public sealed class SavedImageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "Saved");

    public static TheoryData<string> Names() => new(Directory.GetFiles(Folder, "*.tar.gz").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_place_is_found_in_what_the_programs_write(string name)
    {
        var report = Scan(name);
        var platforms = name.Contains("multi", StringComparison.Ordinal) ? new[] { "linux/amd64", "linux/arm64" } : ["linux/amd64"];
        Assert.Empty(report.Notes);
        Assert.All(report.Findings, finding => Assert.Equal(("npm_token", FindingKind.Value), (finding.SecretId, finding.Kind)));
        foreach (var platform in platforms)
        {
            var found = report.Findings.Where(finding => finding.Platform == platform).ToList();
            Assert.Equal(
                [("app/key", 0, ValueEncoding.Plain, true, "COPY value /app/key"), ("app/encoded", 1, ValueEncoding.Base64, false, "COPY encoded /app/encoded")],
                found.Where(finding => finding.Place == FindingPlace.Layer).Select(finding =>
                    (finding.Path, finding.LayerIndex, finding.Encoding!.Value, finding.IsHidden, finding.Instruction.Replace(" # buildkit", "", StringComparison.Ordinal))));
            var fields = found.Where(finding => finding.Place == FindingPlace.Configuration).Select(finding => (finding.Path.Split('#')[1], finding.Offset, finding.Instruction)).ToList();
            Assert.Subset(fields.ToHashSet(), new HashSet<(string, long, string)>
            {
                ("config.Labels.note", 11, ""), ("history[0].created_by", 14, "ARG NPM_TOKEN=***"), ("history[1].created_by", 22, "LABEL note=built with ***"),
            });
        }
    }

    [Fact]
    public void An_argument_of_the_build_is_found_in_the_provenance_of_the_engine()
    {
        foreach (var name in new[] { "docker-save-containerd.tar.gz", "buildx-oci-attested.tar.gz" })
        {
            var finding = Assert.Single(Scan(name).Findings, finding => finding.Place == FindingPlace.Attestation);
            Assert.EndsWith("#predicate.invocation.parameters.args.build-arg:NPM_TOKEN", finding.Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_bill_of_materials_of_the_engine_is_looked_at()
    {
        var report = ImageScanner.Scan(ImageSource.Archive(Path.Combine(Folder, "buildx-oci-attested.tar.gz")), [SecretValue.Create("part", "npm_Zk3x9Qw7"u8)]);
        Assert.Contains(report.Findings, finding => finding.Place == FindingPlace.Attestation && finding.Path.EndsWith("#predicate.packages[0].name", StringComparison.Ordinal));
    }

    private static ScanReport Scan(string name)
    {
        if (!name.Contains("-dir", StringComparison.Ordinal))
        {
            return ImageScanner.Scan(ImageSource.Archive(Path.Combine(Folder, name)), [TestImage.Secret]);
        }

        var folder = Directory.CreateTempSubdirectory("an image ");
        try
        {
            using (var stream = new GZipStream(File.OpenRead(Path.Combine(Folder, name)), CompressionMode.Decompress))
            {
                TarFile.ExtractToDirectory(stream, folder.FullName, overwriteFiles: false);
            }

            return ImageScanner.Scan(ImageSource.Parse(folder.FullName), [TestImage.Secret]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
