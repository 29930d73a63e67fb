namespace DockerfileSecrets;

/// <summary>What a resolver found for the value of an entry.</summary>
public readonly record struct MountValue
{
    private MountValue(string? text, Diagnostic? error)
    {
        Text = text;
        Error = error;
    }

    /// <summary>The value that is not known: it depends on something that the resolver cannot tell.</summary>
    public static MountValue Unresolved => default;

    /// <summary>The value; <see langword="null"/> when it is not known or wrong.</summary>
    public string? Text { get; }

    /// <summary>What is wrong with the value; <see langword="null"/> when nothing is.</summary>
    public Diagnostic? Error { get; }

    /// <summary>A value that is known.</summary>
    /// <param name="text">The value, possibly empty.</param>
    /// <returns>The result.</returns>
    public static MountValue Known(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MountValue(text, null);
    }

    /// <summary>A value that cannot be resolved because it is wrong.</summary>
    /// <param name="error">What is wrong; its span is relative to the element.</param>
    /// <returns>The result.</returns>
    public static MountValue Failed(Diagnostic error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new MountValue(null, error);
    }
}
