using System.Text;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Tests.Images;

public sealed class HostileTests
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("zstd")]
    [InlineData("plain")]
    public void An_archive_that_is_cut_short_at_any_byte_is_unreadable_or_has_a_note(string layer)
    {
        var tar = TestImage.Tar(("a", new byte[700]));
        var image = new TestImage().Layer(layer switch { "gzip" => TestImage.Gzip(tar), "zstd" => TestImage.Zstd(tar), _ => tar }).Oci();
        for (var length = 0; length < image.Length - 1024; length++)
        {
            var cut = image[..length];
            try
            {
                // Between two entries behind the last file that is needed.
                Assert.Contains("no end mark", Assert.Single(ImageScanner.Scan(ImageSource.Archive("cut", () => new MemoryStream(cut)), []).Notes), StringComparison.Ordinal);
                Assert.True(length > image.AsSpan().LastIndexOf("index.json"u8));
            }
            catch (ImageUnreadableException)
            {
            }
        }
    }

    [Fact]
    public void A_layer_that_is_cut_short_at_any_byte_under_its_own_digest_is_unreadable_or_has_a_note()
    {
        foreach (var pack in new Func<byte[], byte[]>[] { tar => tar, TestImage.Gzip, TestImage.Zstd })
        {
            var layer = pack(TestImage.Tar(("a", new byte[700])));
            for (var length = 1; length < layer.Length - (pack(layer) == layer ? 1024 : 0); length++)
            {
                var image = new TestImage().Layer(layer[..length]).Oci();
                try
                {
                    var report = ImageScanner.Scan(ImageSource.Archive("cut", () => new MemoryStream(image)), []);
                    // The two blocks of zeros at the end, or the checksum of a compressor, may be lacking: the content is there.
                    Assert.True(report.Notes.Length > 0 || length >= layer.Length - 1024, $"{length} of {layer.Length} bytes");
                }
                catch (ImageUnreadableException)
                {
                }
            }
        }
    }

    [Fact]
    public void A_source_that_changes_while_it_is_read_is_unreadable()
    {
        var (opened, first, second) = (0, new TestImage().Layer("a", "b").Oci(), new TestImage().Layer("a", "c").Oci());
        var error = Assert.Throws<ImageUnreadableException>(() => ImageScanner.Scan(ImageSource.Archive("test", () => new MemoryStream(opened++ == 0 ? first : second)), []));
        Assert.Contains("changed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_with_very_many_layers_that_are_one_file_is_refused()
    {
        var layer = new TestImage().Layer("a", "b").OciFiles().First();
        var descriptor = $$"""{"digest":"sha256:{{layer.Path[13..]}}"}""";
        var manifest = Encoding.UTF8.GetBytes($$"""{"config":{"digest":"sha256:{{TestImage.Digest("{}"u8.ToArray())[7..]}}"},"layers":[{{string.Join(',', Enumerable.Repeat(descriptor, 50_000))}}]}""");
        var image = TestImage.Tar(layer, ("blobs/sha256/" + TestImage.Digest("{}"u8.ToArray())[7..], "{}"u8.ToArray()), ("manifest.json", manifest));
        var error = Assert.Throws<ImageUnreadableException>(() => TestImage.Scan(image));
        Assert.Contains("more than 1000 layers", error.Message, StringComparison.Ordinal);
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
    public void A_file_full_of_pieces_of_the_value_takes_time_that_grows_with_its_length_alone()
    {
        double Seconds(int length)
        {
            var piece = Encoding.UTF8.GetBytes(TestImage.Value[..15]);
            var file = new byte[length];
            for (var at = 0; at + piece.Length < file.Length; at += piece.Length)
            {
                piece.CopyTo(file, at);
            }

            var image = new TestImage().Layer(TestImage.Tar(("f", file))).Oci();
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Assert.True(TestImage.Scan(image).IsClean);
            return watch.Elapsed.TotalSeconds;
        }

        // Eight times the length took 64 times as long if every piece were compared with all that follows; a busy machine may well take three times as long.
        Seconds(10_000);
        var small = Enumerable.Range(0, 3).Min(_ => Seconds(250_000));
        Assert.InRange(Seconds(2_000_000), 0, (small * 32) + 2);
    }
}
