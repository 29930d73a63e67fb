using System.Text.Json;

namespace DockerfileSecrets.Conformance;

/// <summary>Prints for each code how many of the findings that are wanted the library has, and how many it has that it must not.</summary>
internal static class FindingsReport
{
    public static void Write(string folder, TextWriter output)
    {
        var counts = new SortedDictionary<string, (int Wanted, int Missed, int False)>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(folder, "findings*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (var line in Suite.ReadLines(path))
            {
                using var json = JsonDocument.Parse(line);
                var (wanted, missed, excess) = FindingsCase.Compare(json.RootElement);
                foreach (var (code, _) in wanted)
                {
                    counts[code] = counts.GetValueOrDefault(code) with { Wanted = counts.GetValueOrDefault(code).Wanted + 1 };
                }

                foreach (var (code, _) in missed)
                {
                    counts[code] = counts.GetValueOrDefault(code) with { Missed = counts.GetValueOrDefault(code).Missed + 1 };
                }

                foreach (var (code, _) in excess)
                {
                    counts[code] = counts.GetValueOrDefault(code) with { False = counts.GetValueOrDefault(code).False + 1 };
                }
            }
        }

        foreach (var (code, (wanted, missed, excess)) in counts)
        {
            output.WriteLine(FormattableString.Invariant($"  {code}: {wanted - missed} of {wanted}, {excess} false"));
        }
    }
}
