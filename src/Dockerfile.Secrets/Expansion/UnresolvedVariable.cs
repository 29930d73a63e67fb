using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A use of a variable that keeps a word's value from being known.</summary>
public sealed class UnresolvedVariable
{
    internal UnresolvedVariable(string name, UnresolvedReason reason, ImmutableArray<string> dependsOn, TextSpan span)
    {
        Name = name;
        Reason = reason;
        DependsOn = dependsOn;
        Span = span;
    }

    /// <summary>The variable's name, never empty.</summary>
    public string Name { get; }

    /// <summary>Why its value cannot be told, as the scope said.</summary>
    public UnresolvedReason Reason { get; }

    /// <summary>The names that the variable itself waits for, as the scope said; often empty.</summary>
    public ImmutableArray<string> DependsOn { get; }

    /// <summary>The use, in the word's text.</summary>
    public TextSpan Span { get; }

    /// <summary>Writes name and reason.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => $"{Name}: {Reason}";
}
