using System.Collections.Immutable;

namespace DockerfileSecrets.Flow;

/// <summary>That a value holds a secret: which ones, and the way that the first of them took.</summary>
internal sealed record Taint(ImmutableArray<SecretSource> Sources, FlowStep Way)
{
    public static Taint Of(SecretSource source) => new([source], new FlowStep(source.Span, source.Describe()));

    public bool IsMounted => Sources.Any(s => s.IsMounted);

    /// <summary>The ids as a message names them.</summary>
    public string Names => string.Join(", ", Sources.Select(s => s.Id).Distinct(StringComparer.Ordinal).Select(id => $"`{id}`"));

    public Taint Then(TextSpan span, string text) => this with { Way = Way.Then(span, text) };

    /// <summary>Either or both. A mounted secret's way is the one to tell.</summary>
    public static Taint? Join(Taint? left, Taint? right)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return left ?? right;
        }

        if (right.Sources.All(s => left.Sources.Contains(s)))
        {
            return left;
        }

        var (first, second) = left.IsMounted || !right.IsMounted ? (left, right) : (right, left);
        return first with { Sources = [.. first.Sources.Union(second.Sources)] };
    }
}
