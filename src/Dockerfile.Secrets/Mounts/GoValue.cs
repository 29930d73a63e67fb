using System.Buffers;
using System.Globalization;

namespace DockerfileSecrets;

/// <summary>Reads values as the functions of Go do that BuildKit uses.</summary>
internal static class GoValue
{
    private static readonly SearchValues<char> DigitsAndDot = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> DigitsDotAndBlank = SearchValues.Create("0123456789. ");

    /// <summary><c>strconv.ParseBool</c>; null when it is none.</summary>
    public static bool? Bool(string text) => text switch
    {
        "1" or "t" or "T" or "TRUE" or "true" or "True" => true,
        "0" or "f" or "F" or "FALSE" or "false" or "False" => false,
        _ => null,
    };

    /// <summary><c>strconv.ParseUint(text, numberBase, 32)</c> for base 8 and 10; null when it is none.</summary>
    public static uint? UInt32(string text, uint numberBase)
    {
        ulong value = 0;
        foreach (var character in text)
        {
            var digit = (uint)(character - '0');
            if (digit >= numberBase)
            {
                return null;
            }

            value = (value * numberBase) + digit;
            if (value > uint.MaxValue)
            {
                return null;
            }
        }

        return text.Length == 0 ? null : (uint)value;
    }

    /// <summary><c>units.RAMInBytes</c>: a number, then nothing, <c>b</c>, or <c>k m g t p</c> with <c>b</c> or <c>ib</c> behind it; a
    /// blank may stand between. Null when it is none or negative.</summary>
    public static long? Size(string text)
    {
        var last = text.AsSpan().LastIndexOfAny(DigitsDotAndBlank);
        if (last < 0)
        {
            return null;
        }

        var number = text[last] == ' ' ? text.AsSpan(0, last) : text.AsSpan(0, last + 1);
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size)
            || size < 0 || double.IsInfinity(size))
        {
            return null;
        }

        var suffix = text[(last + 1)..].ToLowerInvariant();
        var power = suffix switch
        {
            "" or "b" => 0,
            "k" or "kb" or "kib" => 1,
            "m" or "mb" or "mib" => 2,
            "g" or "gb" or "gib" => 3,
            "t" or "tb" or "tib" => 4,
            "p" or "pb" or "pib" => 5,
            _ => -1,
        };
        return power < 0 ? null : (long)(size * Math.Pow(1024, power));
    }

    /// <summary><c>time.ParseDuration</c>; null when it is none.</summary>
    public static TimeSpan? Duration(string text)
    {
        var rest = text.AsSpan();
        var negative = rest is ['-', ..];
        if (rest is ['-' or '+', ..])
        {
            rest = rest[1..];
        }

        if (rest is "0")
        {
            return TimeSpan.Zero;
        }

        if (rest.IsEmpty)
        {
            return null;
        }

        double nanoseconds = 0;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept(DigitsAndDot);
            digits = digits < 0 ? rest.Length : digits;
            var unit = rest[digits..];
            var unitLength = unit.IndexOfAny(DigitsAndDot);
            unit = unitLength < 0 ? unit : unit[..unitLength];
            var factor = NanosecondsPer(unit);
            if (factor == 0 || rest[..digits].Trim('.').IsEmpty
                || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
            {
                return null;
            }

            nanoseconds += count * factor;
            if (nanoseconds > long.MaxValue)
            {
                return null;
            }

            rest = rest[(digits + unit.Length)..];
        }

        // A tick is 100 ns; what is shorter must still differ from nothing.
        var ticks = nanoseconds is > 0 and < 100 ? 1 : (long)(nanoseconds / 100);
        return TimeSpan.FromTicks(negative ? -ticks : ticks);
    }

    private static double NanosecondsPer(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1,
        "us" or "\u00b5s" or "\u03bcs" => 1e3,
        "ms" => 1e6,
        "s" => 1e9,
        "m" => 60e9,
        "h" => 3600e9,
        _ => 0,
    };
}
