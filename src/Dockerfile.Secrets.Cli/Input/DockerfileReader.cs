using System.Text;
using System.Text.Unicode;

namespace DockerfileSecrets.Cli.Input;

/// <summary>Reads a Dockerfile from a path or from standard input.</summary>
internal static class DockerfileReader
{
    private const string StandardInput = "-";

    public static ReadOutcome Read(string path, Func<Stream> openInput)
    {
        var name = path == StandardInput ? "<stdin>" : path;
        try
        {
            var bytes = path == StandardInput ? ReadAll(openInput) : File.ReadAllBytes(path);
            return WideEncoding(bytes) is { } encoding
                ? new ReadOutcome(null, $"cannot read {name}:1:1: it is {encoding}, and docker reads UTF-8. Save it as UTF-8, such as by iconv -f {encoding} -t UTF-8")
                : new ReadOutcome(Decode(name, path, bytes), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new ReadOutcome(null, $"cannot read {PathText.Of(name)}: {Reason(e, path)}");
        }
    }

    internal static DockerfileFile Decode(string name, string path, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var valid = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, valid, out _, out var written, replaceInvalidSequences: false);
        return new DockerfileFile(
            name,
            path,
            text,
            status == System.Buffers.OperationStatus.Done ? null : written);
    }

    /// <summary>The encoding that is not UTF-8 for sure: by its byte order mark, or by the NULs beside letters. BuildKit stops at such a file with an
    /// unknown instruction, or with an internal error that does not name the file.</summary>
    private static string? WideEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
        [> 0, 0, > 0, 0, ..] => "UTF-16LE",
        [0, > 0, 0, > 0, ..] => "UTF-16BE",
        _ => null,
    };

    private static byte[] ReadAll(Func<Stream> openInput)
    {
        using var input = openInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }

    internal static string Reason(Exception e, string path) => e switch
    {
        _ when Directory.Exists(path) => "it is a directory",
        FileNotFoundException => "no such file",
        DirectoryNotFoundException => "no such directory",
        UnauthorizedAccessException => "permission denied",
        ArgumentException => "that is no path",

        // The system's own words; they can end in a full stop and hold the path once more.
        _ => e.Message.ReplaceLineEndings(" ").TrimEnd('.'),
    };
}
