using System.ComponentModel;
using System.Diagnostics;
using DockerfileSecrets.Images.Archives;

namespace DockerfileSecrets.Images.Sources;

/// <summary>What <c>docker save</c> writes.</summary>
internal sealed class SavedImageStream : ForwardStream
{
    private readonly Process _process;
    private readonly Stream _output;
    private readonly Task<string> _error;

    private SavedImageStream(Process process)
    {
        _process = process;
        _output = process.StandardOutput.BaseStream;
        _error = process.StandardError.ReadToEndAsync();
    }

    public static SavedImageStream Start(string image)
    {
        var start = new ProcessStartInfo("docker") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add("save");
        start.ArgumentList.Add(image);
        try
        {
            return new SavedImageStream(Process.Start(start)!);
        }
        catch (Win32Exception exception)
        {
            throw new ImageUnreadableException("the command 'docker' cannot be started", exception);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _output.Read(buffer);
        if (read == 0 && !buffer.IsEmpty)
        {
            _process.WaitForExit();
            if (_process.ExitCode != 0)
            {
                throw new ImageUnreadableException($"'docker save' failed: {_error.GetAwaiter().GetResult().Trim()}");
            }
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (!_process.HasExited)
            {
                _process.Kill();
            }

            _process.Dispose();
        }

        base.Dispose(disposing);
    }
}
