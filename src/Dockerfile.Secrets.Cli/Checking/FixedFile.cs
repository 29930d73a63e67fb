using System.Text;

namespace DockerfileSecrets.Cli.Checking;

/// <summary>Writes a fixed file: whole or not at all, with the mode that it had, and through links.</summary>
internal static class FixedFile
{
    /// <summary>Writes it; gives what went wrong, or null.</summary>
    public static string? Write(string path, string text)
    {
        string? temporary = null;
        try
        {
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
            if (new FileInfo(target).IsReadOnly)
            {
                return $"cannot write {path}: it is read-only";
            }

            temporary = target + "." + Path.GetRandomFileName();
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (temporary is not null && File.Exists(temporary))
            {
                File.Delete(temporary);
            }

            return $"cannot write {path}: {Input.DockerfileReader.Reason(e, path)}";
        }
    }
}
