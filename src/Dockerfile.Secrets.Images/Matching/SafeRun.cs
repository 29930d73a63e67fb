namespace DockerfileSecrets.Images.Matching;

/// <summary>The letters and digits of a value that no encoder needs to escape.</summary>
internal static class SafeRun
{
    /// <summary>The fewest letters and digits that a value needs in a row to be found by them whatever is escaped around.</summary>
    public const int Shortest = 7;

    public static Range LongestOf(ReadOnlySpan<byte> bytes)
    {
        var (best, start) = (0..0, 0);
        for (var i = 0; i <= bytes.Length; i++)
        {
            if (i == bytes.Length || !char.IsAsciiLetterOrDigit((char)bytes[i]))
            {
                if (i - start > best.End.Value - best.Start.Value)
                {
                    best = start..i;
                }

                start = i + 1;
            }
        }

        return best;
    }

    public static bool IsLongEnough(ReadOnlySpan<byte> bytes)
    {
        var run = LongestOf(bytes);
        return run.End.Value - run.Start.Value >= Shortest;
    }
}
