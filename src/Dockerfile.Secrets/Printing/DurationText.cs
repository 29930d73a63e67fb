using System.Globalization;

namespace DockerfileSecrets.Printing;

/// <summary>Writes a duration as Go reads it: <c>1h30m</c>, <c>1m30s</c>, <c>500ms</c>. (<c>time.ParseDuration</c>.)</summary>
internal static class DurationText
{
    public static string? Of(TimeSpan? duration, string parameter)
    {
        if (duration is not { } value)
        {
            return null;
        }

        if (value < TimeSpan.Zero || (value > TimeSpan.Zero && value < TimeSpan.FromMilliseconds(1)))
        {
            throw new ArgumentException("A duration is at least a millisecond, or zero for the default.", parameter);
        }

        if (value == TimeSpan.Zero)
        {
            return "0s";
        }

        if (value < TimeSpan.FromSeconds(1))
        {
            return Number((decimal)value.Ticks / TimeSpan.TicksPerMillisecond) + "ms";
        }

        var hours = value.Ticks / TimeSpan.TicksPerHour;
        var seconds = (decimal)(value.Ticks % TimeSpan.TicksPerMinute) / TimeSpan.TicksPerSecond;
        return (hours == 0 ? "" : Number(hours) + "h")
            + (value.Minutes == 0 ? "" : Number(value.Minutes) + "m")
            + (seconds == 0 ? "" : Number(seconds) + "s");
    }

    private static string Number(decimal number) => number.ToString("0.#######", CultureInfo.InvariantCulture);
}
