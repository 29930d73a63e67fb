using System.Text;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Tests.Images;

public sealed class ScanLimitTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(100, 60)]
    public void As_many_archives_in_each_other_as_the_limit_says_are_opened(int limit, int archives)
    {
        Assert.Single(Scan(archives, limit).Findings, f => f.Path.EndsWith('!') || archives == 0);
        Assert.Empty(Scan(archives, limit).Notes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void An_archive_beyond_the_limit_is_not_opened_and_a_note_says_so(int limit)
    {
        var report = Scan(limit + 1, limit);
        Assert.Empty(report.Findings);
        Assert.Contains($"{limit}", Assert.Single(report.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_have_the_documented_defaults_and_refuse_what_means_nothing()
    {
        var options = new ScanOptions();
        Assert.Equal((3, 4L << 30, 256L << 30), (options.MaxDepth, options.MaxNestedBytes, options.MaxLayerBytes));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScanOptions { MaxDepth = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScanOptions { MaxDepth = 101 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScanOptions { MaxNestedBytes = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScanOptions { MaxLayerBytes = -1 });
    }

    private static ScanReport Scan(int archives, int limit)
    {
        var content = Encoding.UTF8.GetBytes("x=" + TestImage.Value);
        for (var i = 0; i < archives; i++)
        {
            content = TestImage.Gzip(content);
        }

        var image = new TestImage().Layer(TestImage.Tar(("app/a", content))).Oci();
        return ImageScanner.Scan(ImageSource.Archive("test", () => new MemoryStream(image)), [TestImage.Secret], new ScanOptions { MaxDepth = limit });
    }
}
