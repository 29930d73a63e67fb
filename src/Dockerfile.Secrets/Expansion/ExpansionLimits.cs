namespace DockerfileSecrets;

/// <summary>Bounds of one expansion, so that a hostile file cannot take the memory or the time of who reads it.</summary>
/// <remarks>BuildKit has no such limits: <c>ARG A=$A$A</c>, repeated, doubles there until something gives way.</remarks>
public sealed class ExpansionLimits
{
    private readonly int _maxLength = 1_048_576;
    private readonly long _maxSteps = 67_108_864;

    /// <summary>The limits that hold when none are given: 1,048,576 UTF-16 code units and 67,108,864 steps.</summary>
    public static ExpansionLimits Default { get; } = new();

    /// <summary>How long the word's value, or the value of any part of it, may be, in UTF-16 code units; 1,048,576 unless set.
    /// A longer one gives <see cref="ExpansionErrorKind.ValueTooLong"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxLength
    {
        get => _maxLength;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxLength = value;
        }
    }

    /// <summary>How many steps the expansion may take: a step is a UTF-16 code unit copied, or one compared with a pattern;
    /// 67,108,864 unless set, which is well under a second. More give <see cref="ExpansionErrorKind.TooManySteps"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long MaxSteps
    {
        get => _maxSteps;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxSteps = value;
        }
    }
}
