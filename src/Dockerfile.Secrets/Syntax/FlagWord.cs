namespace DockerfileSecrets;

/// <summary>A flag as it was cut from the line.</summary>
/// <param name="Slice">Where it stands, quotes included.</param>
/// <param name="Decoded">Its text without quotes and escapes; null when it has none, which is the usual case.</param>
/// <param name="Map">For each character of <paramref name="Decoded"/>, its offset in the line; null together with it.</param>
internal readonly record struct FlagWord(Slice Slice, string? Decoded, int[]? Map);
