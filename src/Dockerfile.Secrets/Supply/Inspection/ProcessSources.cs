using System.Security.Cryptography;
using System.Text;

namespace DockerfileSecrets.Supply;

/// <summary>Looks at real variables and files. Reads no more of a file than decides whether it is too long.</summary>
internal sealed class ProcessSources(Func<string, string?> variable, string? directory) : ISourceInspector
{
    public SourceFacts InspectVariable(string name)
    {
        if (variable(name) is not { } value)
        {
            return new SourceFacts(SourceState.Missing);
        }

        return new SourceFacts(SourceState.Present, Math.Min(Encoding.UTF8.GetByteCount(value), SourceFacts.Limit + 1), value.EndsWith('\n'));
    }

    public SourceFacts InspectFile(string path)
    {
        var full = directory is null ? path : Path.Combine(directory, path);
        if (full.Contains('\0', StringComparison.Ordinal))
        {
            return new SourceFacts(SourceState.Missing);
        }

        try
        {
            if (Directory.Exists(full))
            {
                return new SourceFacts(SourceState.Directory);
            }

            var file = new FileInfo(full);
            if (!file.Exists)
            {
                return new SourceFacts(SourceState.Missing);
            }

            // The shell's `<(command)` gives a pipe below /dev: who reads it takes it away from the build.
            if (IsSpecial(full))
            {
                return new SourceFacts(SourceState.Present);
            }

            var target = Followed(file);
            return IsSpecial(target.FullName) ? new SourceFacts(SourceState.Present) : Measure(target);
        }
        catch (UnauthorizedAccessException)
        {
            return new SourceFacts(SourceState.Unreadable);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new SourceFacts(SourceState.Missing);
        }
        catch (IOException)
        {
            return new SourceFacts(SourceState.Unreadable);
        }
    }

    private static bool IsSpecial(string path) => !OperatingSystem.IsWindows()
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>What a link leads to: the length of the link itself is that of its text.</summary>
    private static FileInfo Followed(FileInfo file) => file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;

    private static SourceFacts Measure(FileInfo file)
    {
        // A named pipe has length 0 too, and opening one waits for who writes into it.
        if (file.Length == 0)
        {
            return new SourceFacts(SourceState.Present, 0);
        }

        using var stream = file.OpenRead();
        var length = (int)Math.Min(file.Length, SourceFacts.Limit + 1);
        Span<byte> last = stackalloc byte[1];
        stream.Seek(-1, SeekOrigin.End);
        var endsWithNewline = stream.ReadAtLeast(last, 1, throwOnEndOfStream: false) == 1 && last[0] == (byte)'\n';
        CryptographicOperations.ZeroMemory(last);
        return new SourceFacts(SourceState.Present, length, endsWithNewline);
    }
}
