using System.Globalization;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>One line on the terminal that tells how far the scan is. Elsewhere nothing is written.</summary>
internal sealed class ProgressBar(TextWriter output, bool isTerminal) : IProgress<ScanProgress>
{
    private const int Width = 24;

    public void Report(ScanProgress value)
    {
        if (!isTerminal)
        {
            return;
        }

        var done = value.BytesTotal == 0 ? 0 : (int)(Width * value.BytesRead / value.BytesTotal);
        var what = value.Layers == 0
            ? "looking at what the image consists of"
            : string.Create(CultureInfo.InvariantCulture, $"layer {value.Layer} of {value.Layers}, {value.BytesRead / 1_000_000} of {value.BytesTotal / 1_000_000} MB");
        output.Write($"\r[{new string('#', done)}{new string('.', Width - done)}] {what}\u001b[K");
        output.Flush();
    }

    public void Clear()
    {
        if (isTerminal)
        {
            output.Write("\r\u001b[K");
            output.Flush();
        }
    }
}
