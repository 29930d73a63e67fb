using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What came out of expanding a word: a value, a list of what keeps it from being known, or an error.</summary>
public sealed class ExpansionResult
{
    internal ExpansionResult(
        ExpansionState state,
        string? value,
        ImmutableArray<string> usedNames,
        ImmutableArray<string> unsetNames,
        ImmutableArray<UnresolvedVariable> unresolved,
        ExpansionError? error)
    {
        State = state;
        Value = value;
        UsedNames = usedNames;
        UnsetNames = unsetNames;
        Unresolved = unresolved;
        Error = error;
    }

    /// <summary>Which of the three it is.</summary>
    public ExpansionState State { get; }

    /// <summary>The expanded text; null unless <see cref="State"/> is <see cref="ExpansionState.Known"/>.</summary>
    public string? Value { get; }

    /// <summary>The names looked up, each once, in the order of BuildKit: the word behind a modifier comes before the variable
    /// itself, and is looked up even when it is not used. After an error, those looked up before it.</summary>
    public ImmutableArray<string> UsedNames { get; }

    /// <summary>Those of <see cref="UsedNames"/> that are not set. <c>${+a}</c> looks up the empty name, which is never set and
    /// is listed here as BuildKit lists it.</summary>
    public ImmutableArray<string> UnsetNames { get; }

    /// <summary>The uses of unresolved variables that matter to the outcome, in the order of the text; empty unless
    /// <see cref="State"/> is <see cref="ExpansionState.Unresolved"/>.</summary>
    public ImmutableArray<UnresolvedVariable> Unresolved { get; }

    /// <summary>The error; null unless <see cref="State"/> is <see cref="ExpansionState.Error"/>.</summary>
    public ExpansionError? Error { get; }
}
