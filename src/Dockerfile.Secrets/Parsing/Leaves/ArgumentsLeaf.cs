namespace DockerfileSecrets.Parsing;

/// <summary>Words one behind the other, none included.</summary>
internal abstract class ArgumentsLeaf : Leaf<ArgumentsCut>
{
    protected sealed override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out ArgumentsCut result)
    {
        using var words = default(Pieces<Slice>);
        var at = 0;
        while (at < rest.Length && EatWord(rest[at..], owner.Element.Escape, out var length) is > 0 and var eaten)
        {
            words.Add(new Slice(start + at, length));
            at += eaten;
        }

        result = new ArgumentsCut(ArgumentForm.Words, words.ToArguments(owner));
        return at;
    }

    /// <summary>Eats one word and what separates it from the next; returns how much, or a negative number when there is none.</summary>
    /// <param name="rest">All that is left of the line; not empty.</param>
    /// <param name="escape">The escape character in effect.</param>
    /// <param name="length">How long the word is.</param>
    protected abstract int EatWord(ReadOnlySpan<char> rest, char escape, out int length);
}
