using System.Collections.Immutable;
using DockerfileSecrets.Images.Values;

namespace DockerfileSecrets.Images;

/// <summary>A value to look for, under the id that findings show instead of it.</summary>
/// <remarks>Nothing here prints the value: <see cref="ToString"/> shows the id.</remarks>
public sealed class SecretValue
{
    /// <summary>The most bytes that a value may have: 500 KiB, as BuildKit has it (<c>MaxSecretSize</c> in <c>session/secrets/secrets.go</c>).</summary>
    public const int MaxLength = 500 * 1024;

    /// <summary>The fewest bytes that can be looked for at all: 4. Fewer are in every file.</summary>
    public const int MinLength = 4;

    private SecretValue(string id, ImmutableArray<byte> bytes)
    {
        Id = id;
        Bytes = bytes;
    }

    /// <summary>The id of the secret, as findings show it. Never empty.</summary>
    public string Id { get; }

    /// <summary>The bytes without trailing line breaks.</summary>
    internal ImmutableArray<byte> Bytes { get; }

    /// <summary>The number of bytes, trailing line breaks not counted; 0 and more.</summary>
    public int Length => Bytes.Length;

    /// <summary>
    /// Why a match would prove little: the value is short or of few different characters, so that it stands in files by chance.
    /// <see langword="null"/> for a value that can be looked for. The text does not show the value.
    /// </summary>
    public string? Weakness => ValueStrength.Weakness(Bytes.AsSpan());

    /// <summary>Whether the value can be looked for when the caller insists although it is weak: it has <see cref="MinLength"/> to <see cref="MaxLength"/> bytes.</summary>
    public bool CanBeForced => Bytes.Length is >= MinLength and <= MaxLength;

    /// <summary>Makes a value.</summary>
    /// <param name="id">The id of the secret.</param>
    /// <param name="bytes">The value, copied; line breaks at its end are left out, since programs that read it do that too.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    public static SecretValue Create(string id, ReadOnlySpan<byte> bytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new SecretValue(id, [.. bytes.TrimEnd("\r\n"u8)]);
    }

    /// <summary>The id, never the value.</summary>
    public override string ToString() => $"secret '{Id}'";
}
