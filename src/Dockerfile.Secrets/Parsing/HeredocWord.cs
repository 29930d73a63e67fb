namespace DockerfileSecrets.Parsing;

/// <summary>A word of a line, as <see cref="HeredocLexer"/> splits it.</summary>
/// <param name="Start">Where it starts in the line.</param>
/// <param name="Length">How much of the line it takes.</param>
/// <param name="Text">What it says.</param>
internal readonly record struct HeredocWord(int Start, int Length, string Text);
