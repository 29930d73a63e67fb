using DockerfileSecrets.Printing;

namespace DockerfileSecrets;

public abstract partial class Instruction
{
    /// <summary>Adds a flag behind the flags that are there; behind the keyword when there are none or one of them has an open quote.</summary>
    /// <param name="name">The name without <c>--</c>.</param>
    /// <param name="value">The value, quoted as far as needed; <see langword="null"/> for a flag without <c>=</c>.</param>
    /// <returns>A new instruction in which all other text is the same.</returns>
    /// <exception cref="ArgumentException">Name or value cannot stand in a flag: a line feed, a blank in the name.</exception>
    public Instruction WithAddedFlag(string name, string? value = null)
    {
        var text = " " + FlagText.Of(name, value, Element.Escape);
        if (!Flags.IsEmpty && !IsGlued(Flags[^1].Span.End) && WithEdit(new TextEdit(new TextSpan(Flags[^1].Span.End, 0), text)) is var changed
            && changed.Flags.Length == Flags.Length + 1)
        {
            return changed;
        }

        // A flag with an open quote takes all that stands behind it; right behind the keyword there is always room.
        return WithEdit(new TextEdit(new TextSpan(KeywordSpan.End, 0), text));
    }

    /// <summary>Puts one flag in the place of another.</summary>
    /// <param name="flag">A flag of this instruction.</param>
    /// <param name="name">The name without <c>--</c>.</param>
    /// <param name="value">The value, quoted as far as needed; <see langword="null"/> for a flag without <c>=</c>.</param>
    /// <returns>A new instruction in which all other text is the same.</returns>
    /// <exception cref="ArgumentException">The flag is not one of this instruction, name or value cannot stand in a flag, or what is left is
    /// no longer one instruction (the flag held the mark of a heredoc).</exception>
    public Instruction WithReplacedFlag(Flag flag, string name, string? value = null)
    {
        CheckOwn(flag);
        return WithEdit(new TextEdit(flag.Span, Parted(FlagText.Of(name, value, Element.Escape), flag.Span.End)));
    }

    /// <summary>Takes a flag out, with the white space before it.</summary>
    /// <param name="flag">A flag of this instruction.</param>
    /// <returns>A new instruction in which all other text is the same.</returns>
    /// <exception cref="ArgumentException">The flag is not one of this instruction.</exception>
    public Instruction WithRemovedFlag(Flag flag)
    {
        CheckOwn(flag);
        var start = flag.Span.Start;
        var isFollowedBySpace = !IsGlued(flag.Span.End);

        // White space that the flag before has escaped is that one's.
        var index = Flags.IndexOf(flag);
        var first = index == 0 ? KeywordSpan.End : Flags[index - 1].Span.End;
        while (isFollowedBySpace && start > first && Element.Source[Element.Full.Start + start - 1] is ' ' or '\t')
        {
            start--;
        }

        return WithEdit(new TextEdit(TextSpan.FromBounds(start, flag.Span.End), ""));
    }

    private Instruction WithEdit(TextEdit edit)
    {
        // The instruction of an ONBUILD shares that one's text; changed, it stands by itself.
        var line = Element.LogicalText;
        var isTrigger = _start > line.Length - line.TrimStart().Length;
        var start = isTrigger ? Span.Start : 0;
        var text = Element.GetText(TextSpan.FromBounds(start, Element.Full.Length));
        return Parse(TextEdit.Apply(text, [edit with { Span = edit.Span.Shift(-start) }]), Element.Escape);
    }

    /// <summary>A character with a byte that is white space to the builder ends a flag too: what follows then stands right behind it, and
    /// must not be joined to something else. White space beyond ASCII separates no flags.</summary>
    private bool IsGlued(int end)
    {
        var behind = Element.Full.Start + end;
        return behind < Element.Full.End && !Parsing.FlagLeaf.IsAsciiSpace(Element.Source[behind]);
    }

    private string Parted(string text, int end) => IsGlued(end) ? text + " " : text;

    private void CheckOwn(Flag flag)
    {
        ArgumentNullException.ThrowIfNull(flag);
        if (!Flags.Contains(flag))
        {
            throw new ArgumentException("The flag does not belong to this instruction.", nameof(flag));
        }
    }
}
