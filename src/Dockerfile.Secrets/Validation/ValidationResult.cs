using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What a validation found.</summary>
public sealed class ValidationResult
{
    private readonly ValidationContext _context;
    private HashSet<BuildStage>? _reached;

    internal ValidationResult(ValidationContext context, ImmutableArray<Diagnostic> findings, ImmutableArray<SuppressedDiagnostic> suppressed)
    {
        _context = context;
        Diagnostics = findings;
        Suppressed = suppressed;
    }

    /// <summary>The file.</summary>
    public DockerfileDocument Document => _context.Document;

    /// <summary>The findings in the order of the file, with offsets of it; each cause once. Empty when all is well.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The findings that comments of the file suppress, in the order of the file. Empty when there are none.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed { get; }

    /// <summary>Whether a build of the target (the last stage when none is named) comes to the place of a finding.</summary>
    /// <param name="diagnostic">A finding of this result.</param>
    /// <returns><see langword="false"/> when it stands in a stage that the target does not need, or when there is no such target.</returns>
    public bool IsReached(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return StageAt(diagnostic.Span.Start) is not { } stage || Reached.Contains(stage);
    }

    private HashSet<BuildStage> Reached
    {
        get
        {
            if (_reached is null)
            {
                var target = _context.Options.Plan.Target is { Length: > 0 } name ? _context.Graph.Find(name) : _context.Graph.Stages.LastOrDefault();
                _reached = target is null ? [] : new(StageGraph.GetReachable(target), ReferenceEqualityComparer.Instance);
            }

            return _reached;
        }
    }

    /// <summary>The stage that a place belongs to.</summary>
    /// <param name="diagnostic">A finding of this result.</param>
    /// <returns>The stage; <see langword="null"/> before the first FROM.</returns>
    public BuildStage? GetStage(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return StageAt(diagnostic.Span.Start);
    }

    private BuildStage? StageAt(int offset)
    {
        var stages = _context.Graph.Stages;
        var (low, high) = (0, stages.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Document.GetSpan(stages[middle].From).Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? null : stages[low - 1];
    }
}
