using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.Parsing;

/// <summary>Parses texts into elements, anew or out of an earlier version.</summary>
internal static class DocumentParser
{
    /// <summary>The elements of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reader">Reads it; it knows afterwards what the elements do not say.</param>
    /// <param name="stopsAt">Whether to stop before the element at an offset; null to read to the end.</param>
    public static ImmutableArray<DocumentElement> Parse(string text, DocumentReader reader, Func<int, bool>? stopsAt = null) =>
        DocumentGrammar.Elements.ParseOrThrow(text, new GrammarConfiguration { Reader = reader, StopsAt = stopsAt });

    /// <summary>The one instruction that a text consists of; null when it is something else.</summary>
    public static Instruction? ParseInstruction(string text, char escape) =>
        Parse(text, new DocumentReader(text, escape, directivesCount: false)) is [Instruction instruction] ? instruction : null;
}
