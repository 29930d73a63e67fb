namespace DockerfileSecrets;

/// <summary>The value of an option of a mount, and the entry that it came from.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct MountOption<T> : IEquatable<MountOption<T>>
{
    internal MountOption(MountOptionState state, T? value, string? text, MountEntry? entry)
    {
        State = state;
        Value = value;
        Text = text;
        Entry = entry;
    }

    /// <summary>What is known of the value.</summary>
    public MountOptionState State { get; }

    /// <summary>The value when it is known, the default of BuildKit when the option is not set, else the type's own default.
    /// <see langword="null"/> for options without a default.</summary>
    public T? Value { get; }

    /// <summary>The text of the value: as resolved when known, as written when unresolved or invalid. <see langword="null"/> when the
    /// option is not set or has no value (a bare <c>required</c>).</summary>
    public string? Text { get; }

    /// <summary>The entry that gave the value: of several with the same meaning the last. <see langword="null"/> when the option is not set.</summary>
    public MountEntry? Entry { get; }

    /// <summary>Whether the option is given, whatever its value.</summary>
    public bool IsSet => State != MountOptionState.NotSet;

    /// <summary>Whether the value is known; an option that is not set is not.</summary>
    public bool IsKnown => State == MountOptionState.Known;

    /// <summary>Compares state, value, text and entry.</summary>
    /// <param name="left">One option.</param>
    /// <param name="right">Another option.</param>
    /// <returns><see langword="true"/> when all of them are equal.</returns>
    public static bool operator ==(MountOption<T> left, MountOption<T> right) => left.Equals(right);

    /// <summary>Compares state, value, text and entry.</summary>
    /// <param name="left">One option.</param>
    /// <param name="right">Another option.</param>
    /// <returns><see langword="true"/> when one of them differs.</returns>
    public static bool operator !=(MountOption<T> left, MountOption<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MountOption<T> other) =>
        State == other.State && EqualityComparer<T?>.Default.Equals(Value, other.Value) && Text == other.Text && ReferenceEquals(Entry, other.Entry);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MountOption<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(State, Value, Text);

    /// <summary>Writes the value, or the text when it is not known.</summary>
    /// <returns>The text; empty when the option is not set and has no default.</returns>
    public override string ToString() => State is MountOptionState.Unresolved or MountOptionState.Invalid ? Text ?? "" : Value?.ToString() ?? "";
}
