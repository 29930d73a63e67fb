using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Gathers what the build of one target needs out of what its stages run.</summary>
internal sealed class TargetPlanner(EvaluatedGraph evaluated, IReadOnlyDictionary<PlannedInstruction, int> positions)
{
    public TargetPlan Plan(string name, BuildStage stage)
    {
        var reachable = StageGraph.GetReachable(stage);
        var instructions = reachable.SelectMany(s => evaluated.Of(s).Instructions).ToList();
        var secrets = new NeedCollector();
        var ssh = new NeedCollector();
        var unresolved = ImmutableArray.CreateBuilder<UnresolvedValue>();
        foreach (var instruction in instructions)
        {
            for (var i = 0; i < instruction.Mounts.Length; i++)
            {
                var mount = instruction.Mounts[i];
                if (mount is { Id: { } id, Certainty: not PlanCertainty.Invalid, Type: { } type })
                {
                    var use = new SecretUse { Instruction = positions[instruction], Mount = i, Line = instruction.Lines.First, Required = mount.Required };
                    (type == MountType.Ssh ? ssh : secrets).Add(id, use, mount);
                }

                unresolved.AddRange(mount.Unresolved);
            }

            unresolved.AddRange(instruction.Unresolved);
        }

        foreach (var unknown in reachable.Where(s => s is { Image: null, From.Base: not null }))
        {
            unresolved.AddRange(evaluated.UnknownBaseOf(unknown));
        }

        return new TargetPlan
        {
            Name = name,
            Stage = stage.Index,
            IsDefault = stage.Index == evaluated.Graph.Stages.Length - 1,
            Error = evaluated.FirstError(reachable),
            Stages = [.. reachable.Select(s => s.Index)],
            Instructions = [.. instructions.Select(i => positions[i])],
            Secrets = secrets.ToNeeds(SuggestedSources.OfSecret),
            Ssh = ssh.ToNeeds(SuggestedSources.OfSsh),
            Implicit = [.. instructions.SelectMany(i => i.Implicit).Distinct()],
            Unresolved = unresolved.ToImmutable(),
        };
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
