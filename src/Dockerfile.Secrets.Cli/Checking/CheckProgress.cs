using System.Diagnostics;
using System.Globalization;

namespace DockerfileSecrets.Cli.Checking;

/// <summary>One line on the terminal that tells how far a long check is. Nothing where standard error is no terminal, nor on build servers.</summary>
internal sealed class CheckProgress(ToolConsole console, int count)
{
    private const int Width = 24;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool _isShown = console.ShowsProgress;
    private long _last = Stopwatch.GetTimestamp();
    private int _done;
    private bool _isThere;

    /// <summary>One more file is done.</summary>
    public void Report()
    {
        _done++;
        if (!_isShown || Stopwatch.GetElapsedTime(_last) < Pause)
        {
            return;
        }

        // The line stands below the findings, where both are on one terminal.
        console.Out.Flush();
        _last = Stopwatch.GetTimestamp();
        _isThere = true;
        var filled = (int)((long)Width * _done / count);
        console.Error.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\r[{new string('#', filled)}{new string('.', Width - filled)}] {_done:N0} of {count:N0} files"));
        console.Error.Flush();
    }

    /// <summary>Takes the line away, before something else is written to the terminal.</summary>
    public void Clear()
    {
        if (_isThere)
        {
            console.Error.Write("\r\u001b[K");
            console.Error.Flush();
            _isThere = false;
        }
    }
}
