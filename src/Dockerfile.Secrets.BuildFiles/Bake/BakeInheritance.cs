using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>Puts a target together: its parents, itself, the overrides of each. (buildx bake/bake.go, target.)</summary>
internal sealed class BakeInheritance(IReadOnlyDictionary<string, (BakeTarget Target, SupplyOrigin Origin)> targets, IReadOnlyList<BakeOverride> overrides)
{
    private readonly Dictionary<string, BakeTarget?> _visited = new(StringComparer.Ordinal);

    public SuppliedBuild Resolve(string name)
    {
        var origin = targets[name].Origin;
        var target = Put(name, origin) ?? new BakeTarget();
        var context = target.Context switch
        {
            null => ".",
            HclText { Text: var given } when !BuildPaths.IsRemote(given) => given.Length == 0 ? "." : BuildPaths.Join(".", given),
            _ => null,
        };
        var dockerfile = target.Dockerfile switch
        {
            null or HclText { Text: "" } => "Dockerfile",
            HclText text => text.Text,
            _ => null,
        };
        return new SuppliedBuild
        {
            Name = name,
            Origin = origin with { Line = Math.Max(1, origin.Line), Dialect = SupplyDialect.Bake },
            Context = context,
            Dockerfile = context is null || dockerfile is null || target.IsInline ? null : BuildPaths.Join(context, dockerfile),
            HasUnknownTarget = target.Stage is not (null or HclText),
            Target = target.Stage is HclText { Text: { Length: > 0 } stage } ? stage : null,
            BuildArguments = target.Arguments.ToImmutableSortedDictionary(a => a.Key, a => a.Value is HclText text ? text.Text : null, StringComparer.Ordinal),
            Platform = target.Platforms is HclItems { Items: [HclText platform] } ? platform.Text : null,
            Supply = target.Supply,
        };
    }

    /// <summary>A target that is being put together already is left out of itself, as bake does it.</summary>
    private BakeTarget? Put(string name, SupplyOrigin from)
    {
        if (_visited.TryGetValue(name, out var known))
        {
            return known;
        }

        _visited[name] = null;
        if (!targets.TryGetValue(name, out var own))
        {
            return Wrong(from, $"A bake target inherits from `{name}`, which the files do not define.");
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Wrong(from, "Bake targets inherit too deep.");
        }

        var merged = own.Target.Inherits.Select(parent => Put(parent, own.Origin)).OfType<BakeTarget>()
            .Aggregate(new BakeTarget(), (before, parent) => before.Merge(parent)).Merge(own.Target);
        return _visited[name] = BakeOverride.Apply(merged, [.. overrides.Where(o => o.IsFor(name))]);
    }

    private static BakeTarget Wrong(SupplyOrigin origin, string message) => new()
    {
        Supply = new SecretSupply { Diagnostics = [new SupplyDiagnostic(origin, new Diagnostic(DiagnosticDescriptors.BakeInheritance, default, message))] },
    };
}
