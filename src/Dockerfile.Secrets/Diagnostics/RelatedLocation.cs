namespace DockerfileSecrets;

/// <summary>A second place that a finding speaks of, or one step of the way that a secret takes.</summary>
/// <param name="Span">Where it is, in offsets of the file.</param>
/// <param name="Message">What is there, such as <c>mounted here</c>; never a secret's value.</param>
public readonly record struct RelatedLocation(TextSpan Span, string Message);
