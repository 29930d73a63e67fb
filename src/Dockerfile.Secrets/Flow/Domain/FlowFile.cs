namespace DockerfileSecrets.Flow;

/// <summary>A file that was written, linked or mounted.</summary>
/// <param name="Content">What it holds.</param>
internal sealed record FlowFile(FlowValue Content)
{
    /// <summary>The command that stored a credential in it, such as <c>npm config set</c>; null when it was simply written.</summary>
    public string? StoredBy { get; init; }

    /// <summary>The path that it is a symbolic link to.</summary>
    public string? LinkTarget { get; init; }

    /// <summary>Whether it hangs on the value of the secret, such as a line feed at its end, that it was written at all.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>The way of the secret that was written last; null without one.</summary>
    public FlowStep? Way { get; init; }

    /// <summary>Where it was written last.</summary>
    public TextSpan Span { get; init; }

    public static FlowFile Join(FlowFile left, FlowFile right) => ReferenceEquals(left, right) ? left : left with
    {
        Content = left.Content.Or(right.Content),
        StoredBy = left.StoredBy ?? right.StoredBy,
        IsUncertain = (left.IsUncertain || !left.Content.IsSecret) && (right.IsUncertain || !right.Content.IsSecret),
        LinkTarget = left.LinkTarget ?? right.LinkTarget,
        Way = left.Way ?? right.Way,
        Span = left.Content.IsSecret || !right.Content.IsSecret ? left.Span : right.Span,
    };
}
