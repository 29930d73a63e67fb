namespace DockerfileSecrets.Images.Matching;

/// <summary>The places of one pattern in one stream.</summary>
internal sealed class PatternHits
{
    private readonly List<Hit> _places = [];

    /// <summary>The first places; never empty once the object is out.</summary>
    public IReadOnlyList<Hit> Places => _places;

    /// <summary>How often the pattern was found.</summary>
    public long Count { get; private set; }

    /// <summary>The offset behind the last place.</summary>
    public long LastEnd { get; private set; }

    public void Add(Hit hit, int mostPlaces)
    {
        Count++;
        LastEnd = hit.End;
        if (_places.Count < mostPlaces)
        {
            _places.Add(hit);
        }
    }
}
