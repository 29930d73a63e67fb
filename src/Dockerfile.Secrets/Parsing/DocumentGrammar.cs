using System.Collections.Immutable;
using Pidgin;
using Pidgin.Configuration;

namespace DockerfileSecrets.Parsing;

/// <summary>The grammar of a whole text: elements, one behind the other, until it ends.</summary>
internal static class DocumentGrammar
{
    /// <summary>All elements from here on. It takes any text: it never fails.</summary>
    public static readonly Parser<char, ImmutableArray<DocumentElement>> Elements =
        new ElementLeaf().Many().Select(elements => elements.ToImmutableArray());

    /// <summary>What an element needs to know of its surroundings.</summary>
    internal sealed class Configuration(DocumentReader reader, int start, Func<int, bool>? stopsAt) : DefaultConfiguration<char>
    {
        public DocumentReader Reader { get; } = reader;

        /// <summary>Where the text that is parsed begins in the document.</summary>
        public int Start { get; } = start;

        /// <summary>Whether to stop before the element at an offset of the document.</summary>
        public bool StopsAt(int offset) => stopsAt is not null && stopsAt(offset);
    }

    private sealed class ElementLeaf : Parser<char, DocumentElement>
    {
        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out DocumentElement result)
        {
            var configuration = (Configuration)state.Configuration;
            var offset = (int)state.Location + configuration.Start;
            if (!state.HasCurrent || configuration.StopsAt(offset))
            {
                result = null!;
                state.SetError(Maybe.Nothing<char>(), !state.HasCurrent, state.Location, null!);
                return false;
            }

            result = configuration.Reader.Read(offset);
            state.Advance(result.Element.Full.Length);
            return true;
        }
    }
}
