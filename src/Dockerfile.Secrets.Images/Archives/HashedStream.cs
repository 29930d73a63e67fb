using System.Security.Cryptography;

namespace DockerfileSecrets.Images.Archives;

/// <summary>Hands a stream on and computes the SHA-256 of it.</summary>
internal sealed class HashedStream(Stream stream) : ForwardStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        _hash.AppendData(buffer[..read]);
        return read;
    }

    /// <summary>Reads what is left and gives the digest of all: <c>sha256:</c> and lower-case digits.</summary>
    public string Complete()
    {
        CopyTo(Null, 128 * 1024);
        return DigestOf(_hash.GetHashAndReset());
    }

    public static string DigestOf(byte[] hash) => "sha256:" + Convert.ToHexString(hash).ToLowerInvariant();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
