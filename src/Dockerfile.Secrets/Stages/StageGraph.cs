using System.Collections;
using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>The stages of a file and how they depend on each other, as the variables of one build make them.</summary>
/// <remarks>(BuildKit <c>dockerfile2llb/convert.go</c>, <c>buildDispatchStates</c> and <c>buildStageDependencyGraph</c>.)</remarks>
public sealed class StageGraph
{
    private readonly Dictionary<string, BuildStage>? _byName;

    internal StageGraph(
        DockerfileDocument document,
        ImmutableArray<BuildStage> stages,
        Dictionary<string, BuildStage>? byName,
        VariableTable globals,
        ImmutableArray<PlanFinding> findings)
    {
        Document = document;
        Stages = stages;
        _byName = byName;
        Globals = globals;
        Findings = findings;
        Diagnostics = findings.IsEmpty ? [] : [.. findings.Select(f => f.Diagnostic)];
    }

    /// <summary>The file.</summary>
    public DockerfileDocument Document { get; }

    /// <summary>The stages in the order of the file; empty when there is no FROM.</summary>
    public ImmutableArray<BuildStage> Stages { get; }

    /// <summary>What is wrong with the stages and their names, circles included, in the order in which BuildKit would notice it; spans are
    /// offsets into the file. Empty when nothing is. The document's own diagnostics are not repeated.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    internal VariableTable Globals { get; }

    /// <summary>Whether any stage runs what ONBUILD of its base brings.</summary>
    internal bool HasTriggers
    {
        get
        {
            foreach (var stage in Stages)
            {
                if (!stage.Triggers.IsEmpty)
                {
                    return true;
                }
            }

            return false;
        }
    }

    internal ImmutableArray<PlanFinding> Findings { get; }

    /// <summary>Makes the graph of a file.</summary>
    /// <param name="document">The file; whatever is wrong in it is reported, never thrown.</param>
    /// <param name="options">What the build is given; <see langword="null"/> for nothing.</param>
    /// <returns>The graph.</returns>
    public static StageGraph Create(DockerfileDocument document, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new StageGraphBuilder(document, options ?? PlanOptions.None).Build();
    }

    /// <summary>Finds a stage by name, as <c>--target</c>, COPY --from and --mount=from do: without regard to case, of several the last.</summary>
    /// <param name="name">The name; numbers name no stage here.</param>
    /// <returns>The stage, or <see langword="null"/> when there is none.</returns>
    public BuildStage? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName?.GetValueOrDefault(name.ToLowerInvariant());
    }

    /// <summary>The stages that the build of a stage runs: itself, its base, what it takes files from, and theirs.</summary>
    /// <param name="target">A stage of a graph.</param>
    /// <returns>The stages in the order of the file.</returns>
    public static ImmutableArray<BuildStage> GetReachable(BuildStage target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (IsAlone(target))
        {
            return [target];
        }

        // What is still to be followed stands at the end of the list; who was seen is marked by index.
        var reached = new List<BuildStage>();
        var seen = new BitArray(target.Index + 1);
        Reach(target);
        for (var next = 0; next < reached.Count; next++)
        {
            if (reached[next].Base is { } known)
            {
                Reach(known);
            }

            foreach (var dependency in reached[next].Dependencies)
            {
                Reach(dependency);
            }
        }

        reached.Sort((left, right) => left.Index.CompareTo(right.Index));
        return [.. reached];

        void Reach(BuildStage stage)
        {
            // Files can be taken from a later stage, although that is an error.
            seen.Length = Math.Max(seen.Length, stage.Index + 1);
            if (!seen[stage.Index])
            {
                seen[stage.Index] = true;
                reached.Add(stage);
            }
        }
    }

    /// <summary>Whether a stage reaches no other.</summary>
    internal static bool IsAlone(BuildStage stage) => stage is { Base: null, Dependencies.IsEmpty: true };
}
