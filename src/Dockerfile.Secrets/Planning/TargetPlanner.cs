using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Gathers what the build of one target needs out of what its stages run.</summary>
internal sealed class TargetPlanner(EvaluatedGraph evaluated)
{
    private List<UnresolvedValue>? _unresolved;
    private NeedCollector? _secrets;
    private NeedCollector? _ssh;
    private List<ImplicitSecret>? _implicit;

    public TargetPlan Plan(string name, BuildStage stage)
    {
        var reachable = StageGraph.GetReachable(stage);
        var count = 0;
        foreach (var reached in reachable)
        {
            count += evaluated.Of(reached).Steps.Count;
        }

        var positions = ImmutableArray.CreateBuilder<int>(count);
        foreach (var reached in reachable)
        {
            foreach (var step in evaluated.Of(reached).Steps)
            {
                positions.Add(step.Position);
                Gather(step);
            }
        }

        foreach (var unknown in reachable)
        {
            if (unknown is { Image: null, From.Base: not null })
            {
                (_unresolved ??= []).AddRange(evaluated.UnknownBaseOf(unknown));
            }
        }

        return new TargetPlan
        {
            Name = name,
            Stage = stage.Index,
            IsDefault = stage.Index == evaluated.Graph.Stages.Length - 1,
            Error = evaluated.FirstError(reachable),
            Stages = IndexesOf(reachable),
            Instructions = positions.MoveToImmutable(),
            Secrets = _secrets?.ToNeeds(SuggestedSources.OfSecret) ?? [],
            Ssh = _ssh?.ToNeeds(SuggestedSources.OfSsh) ?? [],
            Implicit = _implicit is null ? [] : [.. _implicit.Distinct()],
            Unresolved = _unresolved is null ? [] : [.. _unresolved],
        };
    }

    private static ImmutableArray<int> IndexesOf(ImmutableArray<BuildStage> stages)
    {
        var indexes = ImmutableArray.CreateBuilder<int>(stages.Length);
        foreach (var stage in stages)
        {
            indexes.Add(stage.Index);
        }

        return indexes.MoveToImmutable();
    }

    private void Gather(EvaluatedStep step)
    {
        var instruction = step.Planned;
        for (var i = 0; i < instruction.Mounts.Length; i++)
        {
            var mount = instruction.Mounts[i];
            if (mount is { Id: { } id, Certainty: not PlanCertainty.Invalid, Type: { } type })
            {
                var use = new SecretUse { Instruction = step.Position, Mount = i, Line = instruction.Lines.First, Required = mount.Required };
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
