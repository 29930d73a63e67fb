using Pidgin.Configuration;

namespace DockerfileSecrets.Parsing;

/// <summary>What the grammars must know of where they read; it lets one static grammar serve every line. One serves for all lines of a
/// text in turn.</summary>
internal sealed class GrammarConfiguration : DefaultConfiguration<char>
{
    /// <summary>What an instruction is cut into; null for a directive.</summary>
    public InstructionDraft Draft { get; set; } = null!;

    /// <summary>The element whose line is read; null for a directive, in which no node is made.</summary>
    public DocumentElement Owner { get; private set; } = null!;

    /// <summary>What to add to a location of the parser to get an offset in the joined line.</summary>
    public int Shift { get; private set; }

    /// <summary>The location at which the line ends: what stands behind is not for the grammar of an instruction.</summary>
    public int End { get; private set; }

    /// <summary>The reader of the whole text; null where one line is all of it.</summary>
    public DocumentReader? Reader { get; init; }

    /// <summary>Whether to stop before the element at an offset; null to read to the end.</summary>
    public Func<int, bool>? StopsAt { get; init; }

    /// <summary>What is left of the line, as a part of the joined line.</summary>
    public Slice RestOfLine(int location) => Slice.FromBounds(location + Shift, End + Shift);

    /// <summary>Turns to an instruction that begins at a location of the parser.</summary>
    public void TurnTo(InstructionDraft draft, int location)
    {
        Draft = draft;
        Owner = draft.Owner;
        TurnTo(draft.Line, location);
    }

    /// <summary>Turns to a part of a joined line.</summary>
    /// <param name="line">The part.</param>
    /// <param name="location">The location of the parser at which that part begins.</param>
    public void TurnTo(Slice line, int location)
    {
        Shift = line.Start - location;
        End = location + line.Length;
    }
}
