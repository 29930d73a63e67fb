using System.Formats.Tar;
using System.Net;
using System.Text;
using System.Text.Json;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Tests.Images;

/// <summary>Random values, written in a random way, at a random place: each is found there, at its exact offset.</summary>
public sealed class PlaceTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Marks = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ";

    private static readonly (ValueEncoding Encoding, Func<Random, byte[], byte[]> Write)[] Ways =
    [
        (ValueEncoding.Plain, (_, value) => value),
        (ValueEncoding.Base64, (random, value) => Wrap(random, Base64(value))),
        (ValueEncoding.Base64Url, (random, value) => Wrap(random, [.. Base64(value).Select(b => b switch { (byte)'+' => (byte)'-', (byte)'/' => (byte)'_', _ => b })])),
        (ValueEncoding.Base64Twice, (random, value) => Wrap(random, Base64(Base64(value)))),
        (ValueEncoding.Base64Utf16, (random, value) => Wrap(random, Base64(Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(value))))),
        (ValueEncoding.Hex, (random, value) => Wrap(random, Ascii(random.Next(2) == 0 ? Convert.ToHexString(value) : Convert.ToHexStringLower(value)))),
        (ValueEncoding.Hex, (random, value) => Ascii(string.Join(random.Next(3) switch { 0 => ":", 1 => " ", _ => @"\x" }, value.Select(b => b.ToString("x2", null))))),
        (ValueEncoding.Url, (_, value) => Ascii(Uri.EscapeDataString(Encoding.UTF8.GetString(value)))),
        (ValueEncoding.Url, (_, value) => Ascii(WebUtility.UrlEncode(Encoding.UTF8.GetString(value)))),
        (ValueEncoding.Url, (_, value) => Ascii(Uri.EscapeDataString(Uri.EscapeDataString(Encoding.UTF8.GetString(value))))),
        (ValueEncoding.Json, (_, value) => Ascii(JsonSerializer.Serialize(Encoding.UTF8.GetString(value)).Trim('"'))),
        (ValueEncoding.Json, (_, value) => Ascii(string.Concat(value.Select(b => @"\u00" + b.ToString("x2", null))))),
        (ValueEncoding.Xml, (_, value) => Ascii(WebUtility.HtmlEncode(Encoding.UTF8.GetString(value)))),
        (ValueEncoding.Xml, (_, value) => Ascii(string.Concat(value.Select(b => "&#" + b.ToString(null, null) + ";")))),
        (ValueEncoding.QuotedPrintable, (random, value) => QuotedPrintable(random, value)),
        (ValueEncoding.Utf16LittleEndian, (_, value) => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(value))),
        (ValueEncoding.Utf16BigEndian, (_, value) => Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(value))),
    ];

    [Fact]
    public void A_random_value_in_a_random_encoding_is_found_at_its_offset_in_a_random_file()
    {
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            var value = Value(random);
            var (encoding, write) = Ways[seed % Ways.Length];
            var before = Noise(random);
            var written = write(random, value);
            byte[] file = [.. before, .. written, (byte)'\n', .. Noise(random)];
            var (layer, path) = Place(random, file);
            var findings = Scan(new TestImage().Layer("etc/hosts", "x").Layer(layer).Oci(), value).Where(finding => finding.Path == path && finding.Part == ValuePart.Whole).ToList();
            // Some values need no escape: then they are plain, and one encoding may contain what another one is.
            Assert.True(
                findings.Exists(finding => finding.LayerIndex == 1 && finding.Offset >= before.Length && finding.Offset <= before.Length + Slack(encoding)
                    && (finding.Encoding == encoding || Same(encoding, finding.Encoding!.Value, value, written))),
                $"seed {seed}: {encoding} in {path}, {value.Length} bytes, at {before.Length}: " + string.Join("; ", findings.Select(f => $"{f.Encoding} at {f.Offset}")));
        }
    }

    [Fact]
    public void A_random_value_is_found_in_every_other_place_of_an_image()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var value = Value(random);
            var text = Encoding.UTF8.GetString(value);
            var quoted = JsonSerializer.Serialize("x" + text + "y");
            var (image, field, offset, place) = (seed % 9) switch
            {
                0 => (new TestImage { Environment = "A=" + text }, "#config.Env[0]", 2L, FindingPlace.Configuration),
                1 => (new TestImage { ConfigProperties = $$""","Cmd":["a",{{quoted}}]""" }, "#config.Cmd[1]", 1, FindingPlace.Configuration),
                2 => (new TestImage { ConfigProperties = $$$""","Labels":{{{{quoted}}}:"v"}""" }, "#config.Labels.***", 1, FindingPlace.Configuration),
                3 => (new TestImage { ConfigProperties = $$""","Healthcheck":{"Test":["CMD",{{quoted}}]}""" }, "#config.Healthcheck.Test[1]", 1, FindingPlace.Configuration),
                4 => (new TestImage { ManifestProperties = $$""","annotations":{"a":{{quoted}}}""" }, "#annotations.a", 1, FindingPlace.Manifest),
                5 => (new TestImage { Statement = $$$"""{"predicate":{"x":[{{{quoted}}}]}}""" }, "#predicate.x[0]", 1, FindingPlace.Attestation),
                6 => (new TestImage().Layer("a", "b").Layer(TestImage.Tar(("c", [])), "RUN x" + text), "#history[2].created_by", 5, FindingPlace.Configuration),
                7 => (new TestImage().Layer(Attribute("user.a", text)), "f", "SCHILY.xattr.user.a=".Length, FindingPlace.Layer),
                _ => (new TestImage().Layer(Link("/to/" + text)), "l", 4, FindingPlace.Layer),
            };
            if (seed % 9 < 6)
            {
                image.Layer("a", "b");
            }

            var findings = Scan(image.Oci(), value);
            Assert.True(
                findings.Exists(finding => (finding.Path.EndsWith(field, StringComparison.Ordinal) || field.Contains("***", StringComparison.Ordinal)) && finding.Offset == offset && finding.Place == place && finding.Encoding == ValueEncoding.Plain),
                $"seed {seed}: {field}, {value.Length} bytes: " + string.Join("; ", findings.Select(f => $"{f.Encoding} {f.Place} at {f.Offset}")));
            Assert.DoesNotContain(findings, finding => finding.ToString().Contains(text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Noise_without_the_value_is_clean()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var value = Value(random);
            Assert.Empty(Scan(new TestImage().Layer(TestImage.Tar(("f", [.. Noise(random), .. Value(random), .. Noise(random)]))).Oci(), value));
        }
    }

    private static List<ImageFinding> Scan(byte[] image, byte[] value) =>
        [.. ImageScanner.Scan(ImageSource.Archive("test", () => new MemoryStream(image)), [SecretValue.Create("id", value)], new ScanOptions { Structural = false }).Findings];

    /// <summary>Eight and more letters and digits, mostly, with marks between them: what tokens and passwords look like.</summary>
    private static byte[] Value(Random random)
    {
        var length = random.Next(12, random.Next(3) == 0 ? 200 : 48);
        var marks = random.Next(3) switch { 0 => 0, 1 => 10, _ => 3 };
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            text.Append(marks > 0 && random.Next(marks) == 0 && i > 0 && i < length - 1 ? Marks[random.Next(Marks.Length)] : Letters[random.Next(Letters.Length)]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Anything, and something that ends the word before.</summary>
    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(4) == 0 ? random.Next(200_000, 300_000) : random.Next(600)];
        random.NextBytes(bytes);
        return [.. bytes, (byte)'\n'];
    }

    /// <summary>Writes a file into a layer, on its own or in archives.</summary>
    private static (byte[] Layer, string Path) Place(Random random, byte[] file) => random.Next(8) switch
    {
        0 => (TestImage.Tar(("a.tar", TestImage.Tar(("in", file)))), "a.tar!/in"),
        1 => (TestImage.Tar(("a.gz", TestImage.Gzip(file))), "a.gz!"),
        2 => (TestImage.Tar(("a.zst", TestImage.Zstd(file))), "a.zst!"),
        3 => (TestImage.Tar(("a.zip", TestImage.Zip("x/y", file))), "a.zip!/x/y"),
        4 => (TestImage.Gzip(TestImage.Tar(("a.tgz", TestImage.Gzip(TestImage.Tar(("in/it", file)))))), "a.tgz!!/in/it"),
        5 => (TestImage.Zstd(TestImage.Tar(("usr/lib/f", file))), "usr/lib/f"),
        6 => (TestImage.Tar(("before", new byte[random.Next(2000)]), ("usr/lib/f", file)), "usr/lib/f"),
        _ => (TestImage.Gzip(TestImage.Tar(("f", file))), "f"),
    };

    private static int Slack(ValueEncoding encoding) => encoding switch
    {
        // The digits at an edge share bits with the neighbour and are not looked for, or a soft break stands before the value.
        ValueEncoding.Base64 or ValueEncoding.Base64Url or ValueEncoding.Base64Utf16 => 4,
        ValueEncoding.Base64Twice => 6,
        _ => 3,
    };

    private static bool Same(ValueEncoding wanted, ValueEncoding found, byte[] value, byte[] written) =>
        (found == ValueEncoding.Plain && written.AsSpan().IndexOf(value) >= 0)
        || (wanted is ValueEncoding.Base64Url or ValueEncoding.Base64 && found is ValueEncoding.Base64 or ValueEncoding.Base64Url && !written.Any(b => b is (byte)'-' or (byte)'_' or (byte)'+' or (byte)'/'))
        || (wanted == ValueEncoding.Url && found is ValueEncoding.MixedEscapes)
        || (wanted is ValueEncoding.Json or ValueEncoding.Xml or ValueEncoding.QuotedPrintable && found == ValueEncoding.MixedEscapes);

    private static byte[] Base64(byte[] bytes) => Ascii(Convert.ToBase64String(bytes));

    /// <summary>As it is, or wrapped into lines.</summary>
    private static byte[] Wrap(Random random, byte[] digits)
    {
        var length = random.Next(4) switch { 0 => 76, 1 => 64, 2 => 60, _ => int.MaxValue };
        return length >= digits.Length ? digits : [.. digits.Chunk(length).SelectMany((line, i) => i == 0 ? line : [.. "\n"u8, .. line])];
    }

    private static byte[] QuotedPrintable(Random random, byte[] value)
    {
        var text = new StringBuilder();
        var column = random.Next(60);
        foreach (var b in value)
        {
            var next = b is < (byte)' ' or > (byte)'~' or (byte)'=' ? "=" + b.ToString("X2", null) : ((char)b).ToString();
            if (column + next.Length > 75)
            {
                text.Append("=\r\n");
                column = 0;
            }

            text.Append(next);
            column += next.Length;
        }

        return Ascii(text.ToString());
    }

    private static byte[] Attribute(string name, string value) => Entry(new PaxTarEntry(TarEntryType.RegularFile, "f", [new("SCHILY.xattr." + name, value)]));

    private static byte[] Link(string target) => Entry(new PaxTarEntry(TarEntryType.SymbolicLink, "l") { LinkName = target });

    private static byte[] Entry(PaxTarEntry entry)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, leaveOpen: true))
        {
            writer.WriteEntry(entry);
        }

        return stream.ToArray();
    }

    private static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);
}
