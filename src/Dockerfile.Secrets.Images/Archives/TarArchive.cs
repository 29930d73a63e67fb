using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Images.Archives;

/// <summary>
/// Reads a tar archive (ustar, pax and GNU) once, forward. Not System.Formats.Tar: that reads an extended header of any length that
/// the archive claims into memory at once, up to 2 GiB, and an image is not to be trusted.
/// </summary>
internal sealed class TarArchive(Stream stream) : IDisposable
{
    public const int BlockLength = 512;

    /// <summary>The longest extended header or long name, as Go's archive/tar has it (<c>maxSpecialFileSize</c>).</summary>
    private const int LongestExtension = 1024 * 1024;

    private readonly byte[] _block = new byte[BlockLength];
    private PartStream? _content;
    private long _padding;

    /// <summary>The bytes read so far.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the archive ended without its end mark, between two entries: some programs write none, and a cut archive can look so.</summary>
    public bool LacksEndMark { get; private set; }

    /// <summary>The content of the current entry; what is left of it is skipped by <see cref="Next"/>.</summary>
    public Stream Content => _content!;

    public void Dispose() => _content?.Dispose();

    /// <summary>The next entry; <see langword="null"/> at the end.</summary>
    /// <exception cref="ArchiveException">The archive is cut short or corrupt.</exception>
    public TarEntry? Next()
    {
        Skip();
        string? longName = null, longLink = null;
        var records = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var extension = 0L;
        while (ReadHeader())
        {
            var type = (char)_block[156];
            var size = Number(_block.AsSpan(124, 12));
            switch (type)
            {
                case 'L':
                    longName = Text(ReadExtension(size, ref extension));
                    continue;
                case 'K':
                    longLink = Text(ReadExtension(size, ref extension));
                    continue;
                case 'x' or 'X' or 'g':
                    ReadRecords(ReadExtension(size, ref extension), records);
                    continue;
            }

            return Open(type, size, longName, longLink, records);
        }

        return longName is null && records.Count == 0 ? null : throw Corrupt("an extended header without its entry");
    }

    private TarEntry Open(char type, long size, string? longName, string? longLink, Dictionary<string, byte[]> records)
    {
        var name = records.TryGetValue("path", out var path) ? Text(path) : longName ?? ShortName();
        var link = records.TryGetValue("linkpath", out var target) ? Text(target) : longLink ?? Text(_block.AsSpan(157, 100));
        if (records.TryGetValue("GNU.sparse.name", out var sparse))
        {
            name = Text(sparse);
        }

        if (records.TryGetValue("size", out var length) && (!long.TryParse(Text(length), NumberStyles.None, CultureInfo.InvariantCulture, out size) || size < 0))
        {
            throw Corrupt("a size that is no number");
        }

        // Links, devices and directories have no content, whatever their size says (Go's isHeaderOnlyType).
        var kind = type is '\0' or '0' or '7' ? (name.EndsWith('/') ? '5' : '0') : type;
        if (kind is >= '1' and <= '6')
        {
            size = 0;
        }

        if (kind == 'S')
        {
            SkipSparseMap();
        }

        _content = new PartStream(stream, size);
        _padding = (BlockLength - (size % BlockLength)) % BlockLength;
        Position += size + _padding;
        return new TarEntry(name, kind, link, size, [.. records.Where(r => r.Key is not ("path" or "linkpath" or "size" or "mtime" or "atime" or "ctime"))
            .Select(r => (byte[])[.. Encoding.UTF8.GetBytes(r.Key), (byte)'=', .. r.Value])]);
    }

    private void Skip()
    {
        if (_content is null)
        {
            return;
        }

        _content.Drain();
        if (_padding > 0 && stream.ReadAtLeast(_block.AsSpan(0, (int)_padding), (int)_padding, throwOnEndOfStream: false) is var read && read < _padding)
        {
            throw Corrupt("its end is missing");
        }

        _content = null;
    }

    /// <summary>Reads the next header; false at the end of the archive.</summary>
    private bool ReadHeader()
    {
        var read = stream.ReadAtLeast(_block, BlockLength, throwOnEndOfStream: false);
        Position += read;
        if (read == 0)
        {
            LacksEndMark = true;
            return false;
        }

        if (read < BlockLength)
        {
            throw Corrupt("its end is missing");
        }

        if (!_block.AsSpan().ContainsAnyExcept((byte)0))
        {
            return false;
        }

        var (unsigned, signed) = (0, 0);
        for (var i = 0; i < BlockLength; i++)
        {
            var b = i is >= 148 and < 156 ? (byte)' ' : _block[i];
            unsigned += b;
            signed += (sbyte)b;
        }

        var sum = Number(_block.AsSpan(148, 8));
        return sum == unsigned || sum == signed ? true : throw Corrupt("a header has the wrong checksum");
    }

    private byte[] ReadExtension(long size, ref long total)
    {
        total += size;
        if (total > LongestExtension)
        {
            throw Corrupt("an extended header is longer than 1 MiB");
        }

        var padded = (int)((size + BlockLength - 1) / BlockLength * BlockLength);
        var bytes = new byte[padded];
        Position += padded;
        return stream.ReadAtLeast(bytes, padded, throwOnEndOfStream: false) == padded ? bytes[..(int)size] : throw Corrupt("its end is missing");
    }

    /// <summary>Records of the form <c>length key=value\n</c>.</summary>
    private void ReadRecords(ReadOnlySpan<byte> bytes, Dictionary<string, byte[]> records)
    {
        while (!bytes.IsEmpty)
        {
            var blank = bytes.IndexOf((byte)' ');
            if (blank is < 1 or > 9 || !int.TryParse(Text(bytes[..blank]), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                || length <= blank + 1 || length > bytes.Length)
            {
                throw Corrupt("an extended header has a record of the wrong length");
            }

            var record = bytes[(blank + 1)..length].TrimEnd((byte)'\n');
            var equals = record.IndexOf((byte)'=');
            if (equals > 0)
            {
                records[Text(record[..equals])] = record[(equals + 1)..].ToArray();
            }

            bytes = bytes[length..];
        }
    }

    private void SkipSparseMap()
    {
        for (var more = _block[482] != 0; more; more = _block[504] != 0)
        {
            if (stream.ReadAtLeast(_block, BlockLength, throwOnEndOfStream: false) < BlockLength)
            {
                throw Corrupt("its end is missing");
            }

            Position += BlockLength;
        }
    }

    private string ShortName()
    {
        var name = Text(_block.AsSpan(0, 100));
        var prefix = _block.AsSpan(257, 6).SequenceEqual("ustar\0"u8) ? Text(_block.AsSpan(345, 155)) : "";
        return prefix.Length > 0 ? prefix + "/" + name : name;
    }

    private long Number(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) != 0)
        {
            // GNU writes what does not fit into octal digits as an integer, big end first.
            var value = (long)(field[0] & 0x7F);
            foreach (var b in field[1..])
            {
                value = value < 1L << 54 ? (value << 8) | b : throw Corrupt("a size is too large");
            }

            return value;
        }

        var number = 0L;
        foreach (var b in field.Trim(" \0"u8))
        {
            number = b is >= (byte)'0' and <= (byte)'7' ? (number * 8) + (b - '0') : throw Corrupt("a number in a header is not octal");
        }

        return number;
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes.IndexOf((byte)0) is >= 0 and var end ? bytes[..end] : bytes);

    private ArchiveException Corrupt(string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"the tar archive is corrupt or cut short near byte {Position}: {what}"));
}
