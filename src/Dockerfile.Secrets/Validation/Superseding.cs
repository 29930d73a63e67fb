namespace DockerfileSecrets;

/// <summary>Leaves the most specific finding of each cause: one that says less goes where another overlaps it that names its code.</summary>
internal static class Superseding
{
    public static List<Diagnostic> Apply(List<Diagnostic> found)
    {
        if (!found.Exists(d => !d.Descriptor.Supersedes.IsEmpty))
        {
            return found;
        }

        // Only those that can go are looked through: a finding that spans much of the file would make every search long.
        var superseded = found.SelectMany(d => d.Descriptor.Supersedes).ToHashSet(StringComparer.Ordinal);
        var ordered = found.Where(d => superseded.Contains(d.Code)).OrderBy(d => d.Span.Start).ToArray();
        var reach = new int[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            reach[i] = Math.Max(i == 0 ? 0 : reach[i - 1], EndOf(ordered[i]));
        }

        var gone = new HashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        foreach (var specific in found.Where(d => !d.Descriptor.Supersedes.IsEmpty))
        {
            // invariant: everything before `first` ends at or before the start of `specific`.
            var first = Array.BinarySearch(reach, specific.Span.Start + 1);
            first = first < 0 ? ~first : first;
            while (first > 0 && reach[first - 1] > specific.Span.Start)
            {
                first--;
            }

            for (var i = first; i < ordered.Length && ordered[i].Span.Start < EndOf(specific); i++)
            {
                if (EndOf(ordered[i]) > specific.Span.Start && specific.Descriptor.Supersedes.Contains(ordered[i].Code))
                {
                    gone.Add(ordered[i]);
                }
            }
        }

        return found.FindAll(d => !gone.Contains(d));
    }

    /// <summary>A finding at a place without extent covers that place.</summary>
    private static int EndOf(Diagnostic diagnostic) => Math.Max(diagnostic.Span.End, diagnostic.Span.Start + 1);
}
