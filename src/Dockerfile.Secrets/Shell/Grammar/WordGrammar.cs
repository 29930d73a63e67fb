using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>Words.</summary>
internal static class WordGrammar
{
    /// <summary>A word of a command; fails where none begins.</summary>
    public static Parser<char, ShellWord> Word { get; } = Of(WordContext.Plain).Assert(w => !w.Parts.IsEmpty);

    /// <summary>A word that may be empty: the value of an assignment.</summary>
    public static Parser<char, ShellWord> Value { get; } = Of(WordContext.Plain);

    /// <summary>A word between <c>[[</c> and <c>]]</c> behind <c>=~</c>.</summary>
    public static Parser<char, ShellWord> Pattern { get; } = Of(WordContext.Pattern).Assert(w => !w.Parts.IsEmpty);

    public static Parser<char, ShellWord> Operand { get; } = Of(WordContext.Operand);

    public static Parser<char, ShellWord> QuotedOperand { get; } = Of(WordContext.QuotedOperand);

    public static Parser<char, ShellWord> Heredoc { get; } = Of(WordContext.Heredoc);

    private static Node<ImmutableArray<WordPart>, ShellWord> Of(WordContext context) =>
        new(new WordParts(context), (parts, span) => new ShellWord(span, parts));
}
