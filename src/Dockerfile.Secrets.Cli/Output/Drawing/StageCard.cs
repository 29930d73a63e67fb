using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>A stage as it is drawn: a head, and a row for everything that enters it or leaks from it.</summary>
/// <param name="Index">The index of the stage in the file.</param>
/// <param name="Name">Its name, or its index.</param>
/// <param name="Remark">What stands below the name: the image that it begins with, whether it is the target; empty when there is nothing to say.</param>
/// <param name="Line">The line of its FROM.</param>
/// <param name="IsReached">Whether a target needs it.</param>
/// <param name="Rows">What enters and leaks, in the order of the file; stages first.</param>
internal sealed record StageCard(int Index, string Name, string Remark, int Line, bool IsReached, ImmutableArray<CardRow> Rows);

/// <summary>A row of a card.</summary>
/// <param name="Kind">What it tells of.</param>
/// <param name="Title">What enters or leaks.</param>
/// <param name="Remark">How; empty when there is nothing more to say.</param>
/// <param name="Line">The line of the file; 0 for a stage.</param>
/// <param name="From">The stage that is taken from; <see langword="null"/> for all else.</param>
internal sealed record CardRow(CardRowKind Kind, string Title, string Remark, int Line, int? From = null);

/// <summary>What a row tells of.</summary>
internal enum CardRowKind
{
    /// <summary>Another stage is taken from.</summary>
    Stage,

    /// <summary>A secret enters.</summary>
    Secret,

    /// <summary>An ssh agent enters.</summary>
    Agent,

    /// <summary>A secret leaks.</summary>
    Leak,
}
