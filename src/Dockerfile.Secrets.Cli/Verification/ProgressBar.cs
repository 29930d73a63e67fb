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

        var done = value.Layers == 0 ? Width : Width * value.Layer / value.Layers;
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\r[{new string('#', done)}{new string('.', Width - done)}] layer {value.Layer} of {value.Layers}, {value.BytesScanned / 1_000_000} MB"));
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
