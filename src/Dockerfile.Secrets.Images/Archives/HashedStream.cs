using System.Security.Cryptography;

namespace DockerfileSecrets.Images.Archives;

/// <summary>Hands a stream on, computes the SHA-256 of it and tells how much was read.</summary>
internal sealed class HashedStream(Stream stream, Action<int> advanced) : ForwardStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        _hash.AppendData(buffer[..read]);
        advanced(read);
        return read;
    }

    /// <summary>Reads what is left and gives the digest of all: <c>sha256:</c> and lower-case digits.</summary>
    public string Complete()
    {
        CopyTo(Null, 128 * 1024);
        return DigestOf(_hash.GetHashAndReset());
    }

    public static string DigestOf(byte[] hash) => "sha256:" + Convert.ToHexString(hash).ToLowerInvariant();

    /// <exception cref="ImageUnreadableException">The digests differ.</exception>
    public static void Check(string what, string expected, string computed)
    {
        if (!string.Equals(expected, computed, StringComparison.OrdinalIgnoreCase))
        {
            throw new ImageUnreadableException($"{what} is damaged or was changed: its content has the digest {computed} instead of {expected}");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
