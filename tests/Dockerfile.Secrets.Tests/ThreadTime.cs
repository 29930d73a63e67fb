using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DockerfileSecrets.Tests;

/// <summary>What an action takes of the processor, for tests of what grows with the square of a text and shows in nothing else. A machine with other work
/// makes the clock run on, not this one.</summary>
internal static class ThreadTime
{
    private const int ClockOfThread = 3;

    public static TimeSpan Of(Action action)
    {
        var watch = Stopwatch.StartNew();
        var before = Now();
        action();
        return before is { } start && Now() is { } end ? end - start : watch.Elapsed;
    }

    /// <summary>Null where the system has no such clock: then the time that passes is taken.</summary>
    private static TimeSpan? Now() => OperatingSystem.IsLinux() && GetTime(ClockOfThread, out var time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / TimeSpan.NanosecondsPerTick)
        : null;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
