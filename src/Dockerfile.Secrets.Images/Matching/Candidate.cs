namespace DockerfileSecrets.Images.Matching;

/// <summary>A pattern that may be there because one of its grams is.</summary>
/// <param name="Pattern">The index of the pattern.</param>
/// <param name="Offset">Where the gram stands in it.</param>
internal readonly record struct Candidate(int Pattern, int Offset);
