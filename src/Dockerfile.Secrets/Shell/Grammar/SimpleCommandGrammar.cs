using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DockerfileSecrets.Parsing;
using Pidgin;
using static DockerfileSecrets.Shell.ShellCharacters;
using static DockerfileSecrets.Shell.WordGrammar;
using static Pidgin.Parser;

namespace DockerfileSecrets.Shell;

/// <summary>Simple commands, assignments and redirections.</summary>
internal static class SimpleCommandGrammar
{
    private static readonly Parser<char, Unit> Gap = new GapLeaf(takesLines: false);
    private static readonly Parser<char, ShellHeredoc?> HeredocWord = new HeredocWordLeaf(stripsTabs: false).To(ShellHeredoc? (word) => word);
    private static readonly Parser<char, ShellHeredoc?> StrippedHeredocWord = new HeredocWordLeaf(stripsTabs: true).To(ShellHeredoc? (word) => word);

    private static readonly Parser<char, (ShellWord? Word, ShellHeredoc? Heredoc)> FileTarget =
        Word.OrNothing().To((ShellWord? Word, ShellHeredoc? Heredoc) (word) => (word.HasValue ? word.Value : null, null));

    private static readonly Parser<char, (ShellWord? Word, ShellHeredoc? Heredoc)> HeredocTarget =
        HeredocWord.To((ShellWord? Word, ShellHeredoc? Heredoc) (word) => (null, word));

    private static readonly Parser<char, (ShellWord? Word, ShellHeredoc? Heredoc)> StrippedTarget =
        StrippedHeredocWord.To((ShellWord? Word, ShellHeredoc? Heredoc) (word) => (null, word));

    public static readonly Parser<char, ShellRedirection> Redirection = Map(
        (start, read, end) => new ShellRedirection(
            Span(start, end), read.head.Kind, read.head.Descriptor, read.head.Variable, read.target.Word, read.target.Heredoc),
        Start,
        new RedirectionHeadLeaf().Before(Gap).Then(
            head => head.Kind != RedirectionKind.Heredoc ? FileTarget : head.StripsTabs ? StrippedTarget : HeredocTarget,
            (head, target) => (head, target)),
        End);

    public static readonly Parser<char, ImmutableArray<ShellRedirection>> Redirections =
        Gap.Then(new ByFirst<ShellRedirection>((StartsRedirection, Redirection)).Before(Gap).Listed());

    private static readonly Parser<char, ShellNode> Assignment = Map(
        ShellNode (start, head, value, end) => new ShellAssignment(Span(start, end), head.Name, head.Subscript, head.IsAppend, value),
        Start, new AssignmentHeadLeaf(), WordOrNothing, End);

    private static readonly Parser<char, ShellNode> AnyRedirection = Redirection.To(ShellNode (redirection) => redirection);

    public static readonly Parser<char, ShellCommand> SimpleCommand = Map(
        ShellCommand (start, prefix, rest, end) => Make(Span(start, end), prefix, rest),
        Start,
        new ByFirst<ShellNode>((StartsRedirection, AnyRedirection), (IsNameStart, Assignment)).Before(Gap).Listed(),
        new ByFirst<ShellNode>((StartsRedirection, AnyRedirection), (_ => true, Word.To(ShellNode (word) => word))).Before(Gap).Listed(),
        End);

    private static bool StartsRedirection(char c) => c is '<' or '>' or '&' or '{' || char.IsAsciiDigit(c);

    private static SimpleCommand Make(TextSpan span, ImmutableArray<ShellNode> prefix, ImmutableArray<ShellNode> rest) =>
        new(span, Of<ShellAssignment>(prefix, []), Of<ShellWord>(prefix, rest), Of<ShellRedirection>(prefix, rest));

    /// <summary>The nodes of one kind. Every command asks for three kinds, so it is counted first, and an array is made of the right size or not at all.</summary>
    private static ImmutableArray<T> Of<T>(ImmutableArray<ShellNode> prefix, ImmutableArray<ShellNode> rest)
        where T : ShellNode
    {
        var count = Count<T>(prefix.AsSpan()) + Count<T>(rest.AsSpan());
        if (count == 0)
        {
            return [];
        }

        var found = new T[count];
        var at = Fill(prefix.AsSpan(), found, 0);
        Fill(rest.AsSpan(), found, at);
        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    private static int Count<T>(ReadOnlySpan<ShellNode> nodes)
    {
        var count = 0;
        foreach (var node in nodes)
        {
            count += node is T ? 1 : 0;
        }

        return count;
    }

    private static int Fill<T>(ReadOnlySpan<ShellNode> nodes, T[] found, int at)
    {
        foreach (var node in nodes)
        {
            if (node is T one)
            {
                found[at++] = one;
            }
        }

        return at;
    }
}
