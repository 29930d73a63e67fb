namespace DockerfileSecrets.Images.Layers;

/// <summary>Which of some paths an entry of a later layer deletes or replaces, with the whiteouts of the OCI image specification.</summary>
internal sealed class HiddenPaths
{
    private const string Whiteout = ".wh.";
    private const string Opaque = ".wh..wh..opq";

    private readonly Dictionary<string, List<string>> _below = new(StringComparer.Ordinal);

    public HiddenPaths(IEnumerable<string> paths)
    {
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
            {
                var ancestor = path[..end];
                if (!_below.TryGetValue(ancestor, out var list))
                {
                    _below.Add(ancestor, list = []);
                }

                list.Add(path);
            }
        }
    }

    /// <summary>The paths that an entry hides.</summary>
    public IEnumerable<string> HiddenBy(string name, bool isDirectory)
    {
        var path = LayerPath.Of(name);
        var slash = path.LastIndexOf('/');
        var last = path[(slash + 1)..];
        if (last == Opaque)
        {
            return slash < 0 ? _below.Values.SelectMany(list => list) : Below(path[..slash]).Where(below => below.Length > slash);
        }

        if (last.StartsWith(Whiteout, StringComparison.Ordinal))
        {
            return Below(path[..(slash + 1)] + last[Whiteout.Length..]);
        }

        // A directory keeps what earlier layers have in it.
        return isDirectory ? Below(path).Where(below => below == path) : Below(path);
    }

    private List<string> Below(string path) => _below.TryGetValue(path, out var list) ? list : [];
}
