using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.Parsing;

/// <summary>Parses texts into elements, anew or out of an earlier version.</summary>
internal static class DocumentParser
{
    public static ImmutableArray<DocumentElement> Parse(string text, out char escape)
    {
        var reader = new DocumentReader(text, '\\', directivesCount: true);
        var elements = Parse(text, reader, 0, null);
        escape = reader.Escape;
        return elements;
    }

    public static ImmutableArray<DocumentElement> Parse(string text, DocumentReader reader, int start, Func<int, bool>? stopsAt) =>
        DocumentGrammar.Elements.ParseOrThrow(text.AsSpan(start), new GrammarConfiguration { Reader = reader, Offset = start, StopsAt = stopsAt });

    /// <summary>The one instruction that a text consists of; null when it is something else.</summary>
    public static Instruction? ParseInstruction(string text, char escape) =>
        Parse(text, new DocumentReader(text, escape, directivesCount: false), 0, null) is [Instruction instruction] ? instruction : null;
}
