using System.Text;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Output;

/// <summary>A file that a command writes instead of standard output.</summary>
internal static class OutputFile
{
    /// <summary>Writes it whole or not at all; gives what went wrong, or null.</summary>
    public static string? Write(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        string? temporary = null;
        try
        {
            // What is no ordinary file (/dev/stdout) is written to, not replaced.
            if (path.StartsWith("/dev/", StringComparison.Ordinal))
            {
                File.WriteAllBytes(path, bytes);
                return null;
            }

            if (Directory.Exists(path))
            {
                return $"cannot write {path}: it is a directory";
            }

            var target = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);
            temporary = $"{target}.{Path.GetRandomFileName()}";
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, target, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            if (temporary is not null && File.Exists(temporary))
            {
                File.Delete(temporary);
            }

            return $"cannot write {PathText.Of(path)}: {DockerfileReader.Reason(e, path)}";
        }
    }
}
