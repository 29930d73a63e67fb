using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DockerfileSecrets;

/// <summary>Gathers what the build of one target needs out of what its stages run.</summary>
internal struct TargetPlanner(EvaluatedGraph evaluated)
{
    private List<UnresolvedValue>? _unresolved;
    private NeedCollector? _secrets;
    private NeedCollector? _ssh;
    private List<ImplicitSecret>? _implicit;

    public TargetPlan Plan(string name, BuildStage stage)
    {
        // Most stages reach themselves alone.
        var reachable = StageGraph.IsAlone(stage) ? new ReadOnlySpan<BuildStage>(in stage) : StageGraph.GetReachable(stage).AsSpan();
        var indexes = new int[reachable.Length];
        var count = 0;
        for (var i = 0; i < indexes.Length; i++)
        {
            indexes[i] = reachable[i].Index;
            count += evaluated.Of(reachable[i]).Count;
        }

        var positions = new int[count];
        count = 0;
        foreach (var reached in reachable)
        {
            var evaluation = evaluated.Of(reached);
            for (var i = evaluation.First; i < evaluation.First + evaluation.Count; i++)
            {
                positions[count++] = evaluated.PositionOf(i);
            }

            if (evaluation.HasNeeds)
            {
                Gather(evaluation);
            }
        }

        foreach (var unknown in reachable)
        {
            if (unknown is { Image: null, From.Base: not null })
            {
                (_unresolved ??= []).AddRange(evaluated.UnknownBaseOf(unknown));
            }
        }

        var plan = new TargetPlan
        {
            Name = name,
            Stage = stage.Index,
            IsDefault = stage.Index == evaluated.Graph.Stages.Length - 1,
            Error = evaluated.FirstError(reachable),
            Stages = ImmutableCollectionsMarshal.AsImmutableArray(indexes),
            Instructions = ImmutableCollectionsMarshal.AsImmutableArray(positions),
        };
        return (_secrets ?? _ssh ?? (object?)_implicit ?? _unresolved) is null ? plan : plan with
        {
            Secrets = _secrets?.ToNeeds(SuggestedSources.OfSecret) ?? [],
            Ssh = _ssh?.ToNeeds(SuggestedSources.OfSsh) ?? [],
            Implicit = _implicit is null ? [] : [.. _implicit.Distinct()],
            Unresolved = _unresolved is null ? [] : [.. _unresolved],
        };
    }

    private void Gather(StageEvaluation evaluation)
    {
        for (var i = evaluation.First; i < evaluation.First + evaluation.Count; i++)
        {
            Gather(evaluated.Instructions[i], evaluated.PositionOf(i));
        }
    }

    private void Gather(PlannedInstruction instruction, int position)
    {
        for (var i = 0; i < instruction.Mounts.Length; i++)
        {
            var mount = instruction.Mounts[i];
            if (mount is { Id: { } id, Certainty: not PlanCertainty.Invalid, Type: { } type })
            {
                var use = new SecretUse { Instruction = position, Mount = i, Line = instruction.Lines.First, Required = mount.Required };
                (type == MountType.Ssh ? _ssh ??= new() : _secrets ??= new()).Add(id, use, mount);
            }

            Add(mount.Unresolved);
        }

        Add(instruction.Unresolved);
        if (!instruction.Implicit.IsEmpty)
        {
            (_implicit ??= []).AddRange(instruction.Implicit);
        }
    }

    private void Add(ImmutableArray<UnresolvedValue> unresolved)
    {
        // A list takes arrays as boxes, and nearly all are empty.
        if (!unresolved.IsEmpty)
        {
            (_unresolved ??= []).AddRange(unresolved);
        }
    }

    private sealed class NeedCollector
    {
        private readonly Dictionary<string, List<(SecretUse Use, PlannedMount Mount)>> _uses = new(StringComparer.Ordinal);
        private readonly List<string> _order = [];

        public void Add(string id, SecretUse use, PlannedMount mount)
        {
            if (!_uses.TryGetValue(id, out var uses))
            {
                _uses[id] = uses = [];
                _order.Add(id);
            }

            uses.Add((use, mount));
        }

        public ImmutableArray<NeededSecret> ToNeeds(Func<string, IEnumerable<string?>, string> suggest) => [.. _order.Select(id => new NeededSecret
        {
            Id = id,
            Required = _uses[id].Any(u => u.Mount.Required == true),
            Certainty = _uses[id].Max(u => u.Mount.Certainty),
            SuggestedSource = suggest(id, _uses[id].Select(u => u.Mount.EnvironmentVariable)),
            Uses = [.. _uses[id].Select(u => u.Use)],
            Arguments = ArgumentsOf(_uses[id]),
        })];

        private static ImmutableArray<string> ArgumentsOf(List<(SecretUse Use, PlannedMount Mount)> uses)
        {
            // Mounts that use one variable share one array.
            var arrays = uses.Select(u => u.Mount.Arguments).Distinct().ToList();
            return arrays is [var single] ? single : [.. arrays.SelectMany(a => a).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }
    }
}
