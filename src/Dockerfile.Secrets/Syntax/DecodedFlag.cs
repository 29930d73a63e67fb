namespace DockerfileSecrets;

/// <summary>A flag that is written with quotes, escapes or characters beyond ASCII; few are.</summary>
/// <param name="Text">Its text without quotes and escapes.</param>
/// <param name="Map">For each character of <paramref name="Text"/>, its offset in the line.</param>
internal sealed record DecodedFlag(string Text, int[] Map);
