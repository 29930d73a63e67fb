namespace DockerfileSecrets.EndToEnd.Observing;

/// <summary>What the probe found in a step. Compares as text, so that a difference can be read.</summary>
/// <param name="Number">The number that the step called the probe with.</param>
/// <param name="Lines">The working directory, then the files and variables, ordered.</param>
internal sealed record FoundStep(int Number, IReadOnlyList<string> Lines)
{
    public override string ToString() => $"step {Number}:\n    {string.Join("\n    ", Lines)}";
}
