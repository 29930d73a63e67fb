using System.Text;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Checking;

/// <summary>A list of files, as <c>git ls-files</c>, <c>find</c> and job systems make it: a path on each line, or a NUL behind each path.</summary>
internal static class FileList
{
    private const string StandardInput = "-";

    /// <summary>Reads a list.</summary>
    /// <param name="list">The file, or <c>-</c> for standard input.</param>
    /// <param name="paths">The other paths of the call: one of them may not want standard input too.</param>
    /// <param name="openInput">Opens standard input.</param>
    /// <returns>The paths, or what is wrong.</returns>
    public static (IReadOnlyList<string>? Paths, string? Error) Read(string list, IReadOnlyList<string> paths, Func<Stream> openInput)
    {
        if (list == StandardInput && paths.Contains(StandardInput))
        {
            return (null, "standard input cannot be both the list of files and a file");
        }

        try
        {
            using var input = list == StandardInput ? openInput() : File.OpenRead(list);
            using var reader = new StreamReader(input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return ([.. Split(reader.ReadToEnd())], null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, $"cannot read the list of files {PathText.Of(list)}: {DockerfileReader.Reason(e, list)}");
        }
    }

    /// <summary>The paths of a text. With a NUL in it a line end belongs to a path.</summary>
    internal static IEnumerable<string> Split(string text) => text.Contains('\0')
        ? text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(AsFile)
        : text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Select(AsFile);

    /// <summary>In a list the sign for standard input is the name of a file.</summary>
    private static string AsFile(string path) => path == StandardInput ? "./-" : path;
}
