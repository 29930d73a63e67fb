namespace DockerfileSecrets;

/// <summary>The value of a part: known, or waiting for variables that are unresolved.</summary>
/// <param name="Text">The value; null when unresolved.</param>
/// <param name="WaitsFor">What it waits for; null when known.</param>
internal readonly record struct EvaluatedText(string? Text, UnresolvedVariable[]? WaitsFor)
{
    public static EvaluatedText Known(string text) => new(text, null);

    /// <summary>A value that waits for all that its sources wait for, at least one of which is unresolved.</summary>
    public static EvaluatedText Waiting(params ReadOnlySpan<EvaluatedText> sources)
    {
        var all = new List<UnresolvedVariable>();
        foreach (var source in sources)
        {
            all.AddRange(source.WaitsFor ?? []);
        }

        return new EvaluatedText(null, [.. all]);
    }
}
