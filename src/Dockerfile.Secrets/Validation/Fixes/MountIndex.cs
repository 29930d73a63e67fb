namespace DockerfileSecrets.Fixes;

/// <summary>Finds the mount and the entry that stand at a place of a file.</summary>
internal sealed class MountIndex
{
    private readonly DockerfileDocument _document;
    private readonly List<(TextSpan Span, Mount Mount)> _mounts = [];

    public MountIndex(DockerfileDocument document)
    {
        _document = document;
        foreach (var instruction in document.Instructions)
        {
            var run = instruction as RunInstruction ?? (instruction as OnbuildInstruction)?.Trigger as RunInstruction;
            foreach (var mount in run is null ? [] : run.Mounts)
            {
                _mounts.Add((document.GetSpan(mount), mount));
            }
        }
    }

    /// <summary>The mount that a span lies in; null when it lies in none.</summary>
    public Mount? MountAt(TextSpan span)
    {
        var index = LastAtOrBefore(_mounts.Count, i => _mounts[i].Span.Start, span.Start);
        return index >= 0 && _mounts[index].Span.Contains(span) ? _mounts[index].Mount : null;
    }

    /// <summary>The entry that a span lies in; null when it lies in none, or is the whole mount.</summary>
    public (Mount Mount, MountEntry Entry)? EntryAt(TextSpan span)
    {
        if (MountAt(span) is not { Entries.IsEmpty: false } mount)
        {
            return null;
        }

        var index = LastAtOrBefore(mount.Entries.Length, i => _document.GetSpan(mount.Entries[i]).Start, span.Start);
        return index >= 0 && _document.GetSpan(mount.Entries[index]).Contains(span) ? (mount, mount.Entries[index]) : null;
    }

    private static int LastAtOrBefore(int count, Func<int, int> startOf, int position)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = startOf(middle) <= position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
