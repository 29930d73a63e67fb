using System.Collections.Immutable;

namespace DockerfileSecrets.Flow;

/// <summary>One step of the way that a secret takes, and those before it.</summary>
internal sealed class FlowStep
{
    /// <summary>A way that is longer explains nothing; loops could make it longer without end.</summary>
    private const int Longest = 12;

    public FlowStep(TextSpan span, string text, FlowStep? previous = null)
    {
        Span = span;
        Text = text;
        Previous = previous;
        Count = (previous?.Count ?? 0) + 1;
    }

    public TextSpan Span { get; }

    public string Text { get; }

    public FlowStep? Previous { get; }

    public int Count { get; }

    public FlowStep Then(TextSpan span, string text) =>
        Count >= Longest || (Span == span && Text == text) ? this : new FlowStep(span, text, this);

    public ImmutableArray<RelatedLocation> ToLocations()
    {
        var steps = new RelatedLocation[Count];
        var at = Count;
        for (var step = this; step is not null; step = step.Previous)
        {
            steps[--at] = new RelatedLocation(step.Span, step.Text);
        }

        return [.. steps];
    }
}
