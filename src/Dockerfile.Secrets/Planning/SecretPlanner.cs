using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Finds out which secrets a build needs.</summary>
/// <remarks>A pure function: the same document and options give an equal plan. Nothing that a file contains makes it throw.</remarks>
public static class SecretPlanner
{
    /// <summary>Plans a build that is given nothing.</summary>
    /// <param name="document">The file; what is wrong in it is in the plan's diagnostics.</param>
    /// <returns>The plan: every stage as a target.</returns>
    public static SecretPlan Plan(DockerfileDocument document) => Plan(document, PlanOptions.None);

    /// <summary>Plans a build.</summary>
    /// <param name="document">The file; what is wrong in it is in the plan's diagnostics.</param>
    /// <param name="options">What the build is given.</param>
    /// <returns>The plan.</returns>
    public static SecretPlan Plan(DockerfileDocument document, PlanOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        return new PlanBuilder(document, options).Build();
    }

    /// <summary>Plans several builds of one file at once: platforms, sets of arguments, targets.</summary>
    /// <param name="document">The file.</param>
    /// <param name="options">What each build is given.</param>
    /// <returns>The plans, and what they need together.</returns>
    public static MergedSecretPlan Plan(DockerfileDocument document, IEnumerable<PlanOptions> options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        ImmutableArray<SecretPlan> plans = [.. options.Select(o => Plan(document, o))];
        return new MergedSecretPlan
        {
            Plans = plans,
            Secrets = Merge(plans, t => t.Secrets),
            Ssh = Merge(plans, t => t.Ssh),
        };
    }

    private static ImmutableArray<MergedSecret> Merge(ImmutableArray<SecretPlan> plans, Func<TargetPlan, ImmutableArray<NeededSecret>> needs)
    {
        var merged = plans.SelectMany((plan, index) => plan.Targets.SelectMany(t => needs(t)).Select(need => (Need: need, Index: index)));
        return [.. merged.GroupBy(m => m.Need.Id, StringComparer.Ordinal).Select(group => new MergedSecret
        {
            Id = group.Key,
            Required = group.Any(m => m.Need.Required),
            SuggestedSource = group.First().Need.SuggestedSource,
            NeededBy = [.. group.Select(m => m.Index).Distinct()],
            RequiredBy = [.. group.Where(m => m.Need.Required).Select(m => m.Index).Distinct()],
        })];
    }
}
