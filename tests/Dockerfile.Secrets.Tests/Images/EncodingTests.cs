using System.Net;
using System.Text;
using System.Text.Json;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Tests.Images;

public sealed class EncodingTests
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(TestImage.Value);

    public static TheoryData<ValueEncoding, string> Forms()
    {
        var forms = new TheoryData<ValueEncoding, string>
        {
            { ValueEncoding.Plain, "as it is" },
            { ValueEncoding.Base64, "after 0" },
            { ValueEncoding.Base64, "after 1" },
            { ValueEncoding.Base64, "after 2" },
            { ValueEncoding.Base64, "wrapped" },
            { ValueEncoding.Base64, "wrapped, indented" },
            { ValueEncoding.Base64, "user:value" },
            { ValueEncoding.Base64Twice, "twice" },
            { ValueEncoding.Base64Utf16, "utf16" },
            { ValueEncoding.Hex, "lower" },
            { ValueEncoding.Hex, "upper" },
            { ValueEncoding.Hex, "xxd -p" },
            { ValueEncoding.Hex, "colons" },
            { ValueEncoding.Url, "percent" },
            { ValueEncoding.Url, "all percent" },
            { ValueEncoding.Json, "json" },
            { ValueEncoding.Json, "json in json" },
            { ValueEncoding.Xml, "xml" },
            { ValueEncoding.QuotedPrintable, "soft break" },
            { ValueEncoding.Utf16LittleEndian, "utf16le" },
            { ValueEncoding.Utf16BigEndian, "utf16be" },
        };
        return forms;
    }

    private static byte[] Write(string form)
    {
        var base64 = Convert.ToBase64String(Bytes);
        var hex = Convert.ToHexString(Bytes);
        return form switch
        {
            "as it is" => Bytes,
            "after 0" => Ascii(base64),
            "after 1" => Ascii(Convert.ToBase64String([(byte)'x', .. Bytes, (byte)'y'])),
            "after 2" => Ascii(Convert.ToBase64String([(byte)'x', (byte)'x', .. Bytes, (byte)'y'])),
            "wrapped" => Ascii(string.Join('\n', base64.Chunk(16).Select(line => new string(line)))),
            "wrapped, indented" => Ascii(string.Join("\r\n    ", base64.Chunk(20).Select(line => new string(line)))),
            "user:value" => Ascii(Convert.ToBase64String([.. "user:"u8, .. Bytes])),
            "twice" => Ascii(Convert.ToBase64String(Ascii(base64))),
            "utf16" => Ascii(Convert.ToBase64String(Encoding.Unicode.GetBytes(TestImage.Value))),
            "lower" => Ascii(hex.ToLowerInvariant()),
            "upper" => Ascii(hex),
            "xxd -p" => Ascii(hex.ToLowerInvariant().Insert(26, "\n")),
            "colons" => Ascii(string.Join(':', hex.Chunk(2).Select(pair => new string(pair)))),
            "percent" => Ascii(Uri.EscapeDataString(TestImage.Value)),
            "all percent" => Ascii(string.Concat(hex.Chunk(2).Select(pair => "%" + new string(pair)))),
            "json" => Ascii(JsonSerializer.Serialize(TestImage.Value)),
            "json in json" => Ascii(JsonSerializer.Serialize(JsonSerializer.Serialize(TestImage.Value))),
            "xml" => Ascii(WebUtility.HtmlEncode(TestImage.Value)),
            "soft break" => Ascii(TestImage.Value.Insert(9, "=\r\n")),
            "utf16le" => Encoding.Unicode.GetBytes(TestImage.Value),
            "utf16be" => Encoding.BigEndianUnicode.GetBytes(TestImage.Value),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_value_is_found_in_every_encoding(ValueEncoding encoding, string form)
    {
        // Every alignment with the samples of the matcher.
        for (var before = 0; before < 9; before++)
        {
            byte[] file = [.. Enumerable.Repeat((byte)'\n', before), .. Write(form), .. "\nend\n"u8];
            var report = TestImage.Scan(new TestImage().Layer(TestImage.Tar(("app/file", file))).Oci());
            var finding = Assert.Single(report.Findings);
            Assert.Equal((encoding, "app/file", ValuePart.Whole), (finding.Encoding, finding.Path, finding.Part));
            Assert.InRange(finding.Offset, before, before + 10);
        }
    }

    [Fact]
    public void A_line_of_a_key_and_a_word_of_a_file_are_found_and_a_short_line_is_not()
    {
        const string Npmrc = "registry=https://npm.example\n//npm.example/:_authToken=q8Zt4Lm2Xw9Rb7Ks3V\nshort\n";
        const string Key = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw\nggSjAgEAAoIBAQC7VJTUt9Us8cKj\n-----END PRIVATE KEY-----\n";
        List<(string, ValuePart, ValueEncoding)> Found(string value, string content)
        {
            var image = new TestImage().Layer("f", content).Oci();
            var report = ImageScanner.Scan(ImageSource.Archive("test", () => new MemoryStream(image)), [SecretValue.Create("v", Encoding.UTF8.GetBytes(value))]);
            return [.. report.Findings.Select(finding => (finding.SecretId, finding.Part, finding.Encoding!.Value))];
        }

        Assert.Equal([("v", ValuePart.Line, ValueEncoding.Plain)], Found(Key, "key: MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw"));
        Assert.Equal([("v", ValuePart.Line, ValueEncoding.Base64)], Found(Key, Convert.ToBase64String(Encoding.ASCII.GetBytes("x" + "ggSjAgEAAoIBAQC7VJTUt9Us8cKj"))));
        Assert.Equal([("v", ValuePart.Word, ValueEncoding.Plain)], Found(Npmrc, "TOKEN='q8Zt4Lm2Xw9Rb7Ks3V'"));
        Assert.Equal([("v", ValuePart.Word, ValueEncoding.Base64)], Found(Npmrc, "Basic " + Convert.ToBase64String("user:q8Zt4Lm2Xw9Rb7Ks3V"u8)));
        Assert.Equal([("v", ValuePart.Whole, ValueEncoding.Plain)], Found(Key, Key.TrimEnd()));
        Assert.Empty(Found(Npmrc, "short -----BEGIN PRIVATE KEY-----"));
    }

    [Fact]
    public void A_value_across_the_pieces_of_a_large_file_is_found_at_its_offset()
    {
        foreach (var offset in new[] { (256 * 1024) - 40, (256 * 1024) - 20, (256 * 1024) - 1, 300_001, 524_287, 1_000_003 })
        {
            var file = new byte[1_200_000];
            new Random(offset).NextBytes(file);
            Bytes.CopyTo(file, offset);
            var finding = Assert.Single(TestImage.Scan(new TestImage().Layer(TestImage.Tar(("big", file))).Oci()).Findings);
            Assert.Equal((offset, ValueEncoding.Plain), (finding.Offset, finding.Encoding));
        }
    }

    [Fact]
    public void Every_random_value_is_found_in_every_form_that_patterns_are_made_of()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var value = new byte[random.Next(8, 60)];
            random.NextBytes(value);
            value[^1] |= 0x80;
            byte[] file = [.. new byte[random.Next(9)], .. Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[i % 3], .. value])), .. new byte[8]];
            var image = new TestImage().Layer(TestImage.Tar(("f", file))).Oci();
            var report = ImageScanner.Scan(ImageSource.Archive("test", () => new MemoryStream(image)), [SecretValue.Create("r", value)]);
            Assert.Equal(ValueEncoding.Base64, Assert.Single(report.Findings).Encoding);
        }
    }

    [Fact]
    public void The_alphabet_for_URLs_is_told_from_the_standard_one()
    {
        byte[] value = [0xFB, 0xFF, 0xBF, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        var file = Ascii(Convert.ToBase64String(value).Replace('+', '-').Replace('/', '_'));
        var image = new TestImage().Layer(TestImage.Tar(("f", file))).Oci();
        var report = ImageScanner.Scan(ImageSource.Archive("test", () => new MemoryStream(image)), [SecretValue.Create("r", value)]);
        Assert.Equal(ValueEncoding.Base64Url, Assert.Single(report.Findings).Encoding);
    }

    [Fact]
    public void Text_that_ends_before_the_value_does_is_clean()
    {
        var report = TestImage.Scan(new TestImage().Layer("f", TestImage.Value[..15]).Oci());
        Assert.True(report.IsClean);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("password")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Weak_values_say_why_without_the_value(string value)
    {
        var weakness = SecretValue.Create("id", Encoding.UTF8.GetBytes(value)).Weakness;
        Assert.NotNull(weakness);
        Assert.DoesNotContain(value, weakness, StringComparison.Ordinal);
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
