using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DockerfileSecrets;

/// <summary>A variable's value as a scope knows it: set, unset or unresolved.</summary>
/// <remarks>The default of this type is <see cref="Unset"/>. It prints its state and never the value, which may be a secret
/// that somebody put into an ARG.</remarks>
public readonly struct VariableValue : IEquatable<VariableValue>
{
    private readonly string? _value;
    private readonly ImmutableArray<string> _dependsOn;

    private VariableValue(VariableState state, string? value, UnresolvedReason reason, ImmutableArray<string> dependsOn)
    {
        State = state;
        _value = value;
        Reason = reason;
        _dependsOn = dependsOn;
    }

    /// <summary>The value of a variable that does not exist.</summary>
    public static VariableValue Unset => default;

    /// <summary>Which of the three it is.</summary>
    public VariableState State { get; }

    /// <summary>The value, possibly empty; null unless <see cref="State"/> is <see cref="VariableState.Set"/>.</summary>
    public string? Value => _value;

    /// <summary>Why the value is unresolved; without meaning unless <see cref="State"/> is <see cref="VariableState.Unresolved"/>.</summary>
    public UnresolvedReason Reason { get; }

    /// <summary>The names of the variables that the value waits for; empty when there are none, or none are known.</summary>
    public ImmutableArray<string> DependsOn => _dependsOn.IsDefault ? [] : _dependsOn;

    /// <summary>Makes the value of a variable that is set.</summary>
    /// <param name="value">The value; the empty string is a value too.</param>
    /// <returns>A value whose state is <see cref="VariableState.Set"/>.</returns>
    public static VariableValue Set(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new VariableValue(VariableState.Set, value, default, default);
    }

    /// <summary>Makes the value of a variable that nobody can tell.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="dependsOn">The names of the variables it waits for; empty when there are none.</param>
    /// <returns>A value whose state is <see cref="VariableState.Unresolved"/>.</returns>
    public static VariableValue Unresolved(UnresolvedReason reason, params ImmutableArray<string> dependsOn) =>
        new(VariableState.Unresolved, null, reason, dependsOn);

    /// <summary>Whether two values are the same: state, value, reason and names.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(VariableValue left, VariableValue right) => left.Equals(right);

    /// <summary>Whether two values differ in state, value, reason or names.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(VariableValue left, VariableValue right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(VariableValue other) =>
        State == other.State && Reason == other.Reason && string.Equals(_value, other._value, StringComparison.Ordinal)
        && DependsOn.SequenceEqual(other.DependsOn);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is VariableValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(State, _value, Reason, DependsOn.Length);

    /// <summary>Writes the state and, when unresolved, the reason; never the value.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => State == VariableState.Unresolved ? $"{State}: {Reason}" : State.ToString();
}
