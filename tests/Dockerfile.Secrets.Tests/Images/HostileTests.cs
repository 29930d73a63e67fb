using System.Text;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Tests.Images;

public sealed class HostileTests
{
    [Fact]
    public void Every_archive_cut_short_is_unreadable_and_nothing_else_is_thrown()
    {
        var image = new TestImage().Layer(TestImage.Gzip(TestImage.Tar(("a", new byte[3000])))).Oci();
        for (var length = 0; length < image.Length - 1024; length += 97)
        {
            Assert.Throws<ImageUnreadableException>(() => TestImage.Scan(image[..length]));
        }
    }

    [Fact]
    public void Damaged_bytes_give_a_report_or_a_clear_error()
    {
        var random = new Random(3);
        var image = new TestImage().Layer(TestImage.Zstd(TestImage.Tar(("a", new byte[3000])))).Layer(TestImage.Gzip(TestImage.Tar(("b.zip", TestImage.Zip("x", [1, 2, 3]))))).Oci();
        for (var i = 0; i < 1000; i++)
        {
            var damaged = image.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            Assert.Null(Record.Exception(() => TestImage.Scan(damaged)) is { } exception and not ImageUnreadableException ? exception : null);
        }
    }

    [Fact]
    public void An_extended_header_of_2_GB_is_refused()
    {
        var tar = TestImage.Tar(("a", []));
        Encoding.ASCII.GetBytes("17777777777\0").CopyTo(tar, 124);
        var sum = tar.Take(512).Select((b, i) => i is >= 148 and < 156 ? 32 : (int)b).Sum();
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(tar, 148);
        var error = Assert.Throws<ImageUnreadableException>(() => TestImage.Scan(new TestImage().Layer(tar).Oci()));
        Assert.Contains("1 MiB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_in_a_layer_is_a_note_and_a_layer_that_is_one_is_unreadable()
    {
        var bomb = TestImage.Gzip(new byte[10_000_000]);
        var options = new ScanOptions { MaxNestedBytes = 1_000_000, MaxLayerBytes = 5_000_000 };
        Assert.Contains("expands", Assert.Single(TestImage.Scan(new TestImage().Layer(TestImage.Tar(("b.gz", bomb))).Oci(), options).Notes), StringComparison.Ordinal);
        var layer = TestImage.Gzip(TestImage.Tar(("zeros", new byte[10_000_000])));
        Assert.Throws<ImageUnreadableException>(() => TestImage.Scan(new TestImage().Layer(layer).Oci(), options));
    }

    [Fact]
    public void Digests_that_lead_out_and_indexes_that_name_themselves_are_refused()
    {
        var path = TestImage.Tar(("index.json", """{"manifests":[{"digest":"sha256:../../etc/passwd"}]}"""u8.ToArray()));
        Assert.Throws<ImageUnreadableException>(() => TestImage.Scan(path));
        var cycle = TestImage.Tar(("blobs/sha256/aa", """{"manifests":[{"digest":"sha256:aa"}]}"""u8.ToArray()), ("index.json", """{"manifests":[{"digest":"sha256:aa"}]}"""u8.ToArray()));
        Assert.Throws<ImageUnreadableException>(() => TestImage.Scan(cycle));
    }

    [Fact]
    public void A_file_full_of_pieces_of_the_value_takes_no_time()
    {
        var piece = Encoding.UTF8.GetBytes(TestImage.Value[..15]);
        var file = new byte[20_000_000];
        for (var at = 0; at + piece.Length < file.Length; at += piece.Length)
        {
            piece.CopyTo(file, at);
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(TestImage.Scan(new TestImage().Layer(TestImage.Tar(("f", file))).Oci()).IsClean);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }
}
