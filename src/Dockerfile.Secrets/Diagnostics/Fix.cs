using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A change of the file that makes a finding go away.</summary>
public sealed class Fix
{
    /// <summary>Makes a fix.</summary>
    /// <param name="title">What it does, as a command: <c>Put `type=secret` first</c>.</param>
    /// <param name="isSafe">Whether a build that worked before does the same afterwards.</param>
    /// <param name="edits">The edits, in offsets of the file; at least one, and none overlaps another.</param>
    /// <exception cref="ArgumentException">There is no edit.</exception>
    public Fix(string title, bool isSafe, params ImmutableArray<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (edits.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A fix needs an edit.", nameof(edits));
        }

        Title = title;
        IsSafe = isSafe;
        Edits = edits;
    }

    /// <summary>What it does, as a command.</summary>
    public string Title { get; }

    /// <summary>Whether a build that worked before does the same afterwards. What is not safe needs somebody to look at it.</summary>
    public bool IsSafe { get; }

    /// <summary>The edits, in offsets of the file; never empty.</summary>
    public ImmutableArray<TextEdit> Edits { get; }

    /// <summary>Writes the title.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Title;
}
