using System.Text;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Tests.Images;

/// <summary>Archives as Python's tarfile writes them: ustar headers, padded to records of 10240 bytes; read through streams that give few bytes at once.</summary>
public sealed class UstarTests
{
    private const int Record = 10240;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(511)]
    [InlineData(100_000)]
    public void The_second_entry_is_read_behind_the_padding_of_the_first(int most)
    {
        var layer = Pad([.. Entry("root/a", "38 bytes, so that the padding is long.."), .. Entry("app/b", TestImage.Value)]);
        var image = Pad([.. new TestImage().Layer(layer).OciFiles().SelectMany(file => Entry(file.Path, file.Content))]);
        var report = ImageScanner.Scan(ImageSource.Archive("test", () => new SlowStream(image, most)), [TestImage.Secret]);
        Assert.Equal(("app/b", 0L), (Assert.Single(report.Findings).Path, report.Findings[0].Offset));
        Assert.Empty(report.Notes);
    }

    [Fact]
    public void An_archive_without_an_end_mark_is_read_with_a_note()
    {
        byte[] layer = [.. Entry("root/a", "x"), .. Entry("app/b", TestImage.Value)];
        byte[] image = [.. new TestImage().Layer(layer).OciFiles().SelectMany(file => Entry(file.Path, file.Content))];
        var report = TestImage.Scan(image);
        Assert.Equal("app/b", Assert.Single(report.Findings).Path);
        Assert.Equal(2, report.Notes.Length);
        Assert.All(report.Notes, note => Assert.Contains("no end mark", note, StringComparison.Ordinal));
    }

    [Fact]
    public void An_archive_in_a_layer_without_an_end_mark_is_read_with_a_note()
    {
        byte[] inner = [.. Entry("b", TestImage.Value)];
        var report = TestImage.Scan(new TestImage().Layer(TestImage.Tar(("in.tar", inner))).Oci());
        Assert.Contains(report.Findings, finding => finding.Path == "in.tar!/b");
        Assert.Contains("in.tar", Assert.Single(report.Notes), StringComparison.Ordinal);
    }

    private static byte[] Entry(string name, string content) => Entry(name, Encoding.UTF8.GetBytes(content));

    private static byte[] Entry(string name, byte[] content)
    {
        var header = new byte[512];
        void Put(int at, string text) => Encoding.ASCII.GetBytes(text).CopyTo(header, at);
        Put(0, name);
        Put(100, "0000644\0");
        Put(108, "0000000\0");
        Put(116, "0000000\0");
        Put(124, Convert.ToString(content.Length, 8).PadLeft(11, '0') + "\0");
        Put(136, "00000000000\0");
        Put(148, "        ");
        Put(156, "0");
        Put(257, "ustar\00000");
        Put(148, Convert.ToString(header.Sum(b => b), 8).PadLeft(6, '0') + "\0 ");
        return [.. header, .. content, .. new byte[(512 - (content.Length % 512)) % 512]];
    }

    private static byte[] Pad(byte[] entries) => [.. entries, .. new byte[1024], .. new byte[(Record - ((entries.Length + 1024) % Record)) % Record]];

    private sealed class SlowStream(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);
    }
}
