using DockerfileSecrets.Printing;

namespace DockerfileSecrets;

public abstract partial class Instruction
{
    /// <summary>Adds a flag behind the flags that are there, or behind the keyword.</summary>
    /// <param name="name">The name without <c>--</c>.</param>
    /// <param name="value">The value, quoted as far as needed; <see langword="null"/> for a flag without <c>=</c>.</param>
    /// <returns>A new instruction in which all other text is the same.</returns>
    /// <exception cref="ArgumentException">Name or value cannot stand in a flag: a line feed, a blank in the name.</exception>
    public Instruction WithAddedFlag(string name, string? value = null)
    {
        var text = FlagText.Of(name, value, Element.Escape);
        var added = Flags.IsEmpty ? null : WithInsertedFlag(Flags[^1].Span.End, text);

        // A flag whose quote is not closed swallows what stands behind it; right behind the keyword there is always room.
        return added?.Flags.Length == Flags.Length + 1 && added.Flags[^1].Name == name && added.Flags[^1].Value == value
            ? added
            : WithInsertedFlag(KeywordSpan.End, text);
    }

    /// <summary>Puts one flag in the place of another.</summary>
    /// <param name="flag">A flag of this instruction.</param>
    /// <param name="name">The name without <c>--</c>.</param>
    /// <param name="value">The value, quoted as far as needed; <see langword="null"/> for a flag without <c>=</c>.</param>
    /// <returns>A new instruction in which all other text is the same.</returns>
    /// <exception cref="ArgumentException">The flag is not one of this instruction, or name or value cannot stand in a flag.</exception>
    public Instruction WithReplacedFlag(Flag flag, string name, string? value = null)
    {
        CheckOwn(flag);
        return WithEdit(new TextEdit(flag.Span, FlagText.Of(name, value, Element.Escape)));
    }

    /// <summary>Takes a flag out, with the white space before it.</summary>
    /// <param name="flag">A flag of this instruction.</param>
    /// <returns>A new instruction in which all other text is the same.</returns>
    /// <exception cref="ArgumentException">The flag is not one of this instruction.</exception>
    public Instruction WithRemovedFlag(Flag flag)
    {
        CheckOwn(flag);
        var start = flag.Span.Start;
        while (start > 0 && Element.Source[Element.Full.Start + start - 1] is ' ' or '\t')
        {
            start--;
        }

        return WithEdit(new TextEdit(TextSpan.FromBounds(start, flag.Span.End), ""));
    }

    private Instruction WithInsertedFlag(int at, string flag)
    {
        var isGlued = at < Element.Full.Length && !char.IsWhiteSpace(Element.Source[Element.Full.Start + at]);
        return WithEdit(new TextEdit(new TextSpan(at, 0), isGlued ? $" {flag} " : " " + flag));
    }

    private Instruction WithEdit(TextEdit edit)
    {
        // The instruction of an ONBUILD shares that one's text; changed, it stands by itself.
        var start = Span.Start == ContentStart ? 0 : Span.Start;
        var text = Element.GetText(TextSpan.FromBounds(start, Element.Full.Length));
        return Parse(TextEdit.Apply(text, [edit with { Span = edit.Span.Shift(-start) }]), Element.Escape);
    }

    private void CheckOwn(Flag flag)
    {
        ArgumentNullException.ThrowIfNull(flag);
        if (!Flags.Contains(flag))
        {
            throw new ArgumentException("The flag does not belong to this instruction.", nameof(flag));
        }
    }
}
