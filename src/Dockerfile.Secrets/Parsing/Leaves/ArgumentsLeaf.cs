using System.Buffers;
using System.Runtime.InteropServices;

namespace DockerfileSecrets.Parsing;

/// <summary>Words one behind the other, none included. They are found first and made then: that needs no list of nodes.</summary>
internal abstract class ArgumentsLeaf : Leaf<ArgumentsCut>
{
    /// <summary>More words than most instructions have.</summary>
    private const int Usual = 16;

    protected sealed override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out ArgumentsCut result)
    {
        Span<Slice> words = stackalloc Slice[Usual];
        Slice[]? rented = null;
        var count = 0;
        var at = 0;
        while (at < rest.Length && EatWord(rest[at..], owner.Element.Escape, out var length) is > 0 and var eaten)
        {
            if (count == words.Length)
            {
                words = Extend(words, ref rented);
            }

            words[count++] = new Slice(start + at, length);
            at += eaten;
        }

        result = Make(owner, words[..count]);
        if (rented is not null)
        {
            ArrayPool<Slice>.Shared.Return(rented);
        }

        return at;
    }

    /// <summary>Eats one word and what separates it from the next; returns how much, or a negative number when there is none.</summary>
    /// <param name="rest">All that is left of the line; not empty.</param>
    /// <param name="escape">The escape character in effect.</param>
    /// <param name="length">How long the word is.</param>
    protected abstract int EatWord(ReadOnlySpan<char> rest, char escape, out int length);

    private static ArgumentsCut Make(DocumentElement owner, ReadOnlySpan<Slice> words)
    {
        var arguments = words.IsEmpty ? [] : new Argument[words.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = new Argument(owner, words[index]);
        }

        return new ArgumentsCut(ArgumentForm.Words, ImmutableCollectionsMarshal.AsImmutableArray(arguments));
    }

    private static Span<Slice> Extend(Span<Slice> words, ref Slice[]? rented)
    {
        var larger = ArrayPool<Slice>.Shared.Rent(2 * words.Length);
        words.CopyTo(larger);
        if (rented is not null)
        {
            ArrayPool<Slice>.Shared.Return(rented);
        }

        rented = larger;
        return larger;
    }
}
