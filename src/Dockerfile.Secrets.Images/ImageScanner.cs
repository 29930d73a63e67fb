using System.Collections.Immutable;
using DockerfileSecrets.Images.Layers;
using DockerfileSecrets.Images.Values;

namespace DockerfileSecrets.Images;

/// <summary>Looks for the values of secrets in an image, without an engine and without writing to disk.</summary>
public static class ImageScanner
{
    /// <summary>Scans an image. Memory does not grow with the size of the image; the call blocks until it is done.</summary>
    /// <param name="source">Where the image is.</param>
    /// <param name="values">The values to look for; none for the structural checks alone. Weak ones (see <see cref="SecretValue.Weakness"/>) are looked for too: to refuse them is up to the caller.</param>
    /// <param name="options">How to scan; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Told after each layer and metadata file; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the scan between two files.</param>
    /// <returns>What was found. Values are never in it.</returns>
    /// <exception cref="ImageUnreadableException">The image is missing, cut short, corrupt or beyond a limit.</exception>
    /// <exception cref="ArgumentException">A value has fewer than <see cref="SecretValue.MinLength"/> or more than <see cref="SecretValue.MaxLength"/> bytes.</exception>
    public static ScanReport Scan(
        ImageSource source, IEnumerable<SecretValue> values, ScanOptions? options = null, IProgress<ScanProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(values);
        ImmutableArray<SecretValue> all = [.. values];
        if (all.FirstOrDefault(value => !value.CanBeForced) is { } wrong)
        {
            throw new ArgumentException($"The value of {wrong} has {wrong.Length} bytes; {SecretValue.MinLength} to {SecretValue.MaxLength} can be looked for.", nameof(values));
        }

        try
        {
            return new ImageScan(source.Open(), all, ValuePatterns.Of(all), options ?? new ScanOptions(), progress, cancellationToken).Run();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ImageUnreadableException("there is no such file or directory; an image of the local engine is named docker-daemon:NAME", exception);
        }
        catch (Exception exception) when (exception is Archives.ArchiveException or InvalidDataException or IOException or UnauthorizedAccessException or ZstdSharp.ZstdException)
        {
            throw new ImageUnreadableException(exception.Message, exception);
        }
    }
}
