using System.Collections.Immutable;
using DockerfileSecrets.Parsing;
using Pidgin;
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
        Gap.Then(Redirection.Before(Gap).Listed());

    private static readonly Parser<char, ShellNode> Assignment = Map(
        ShellNode (start, head, value, end) => new ShellAssignment(Span(start, end), head.Name, head.Subscript, head.IsAppend, value),
        Start, new AssignmentHeadLeaf(), WordOrNothing, End);

    private static readonly Parser<char, ShellNode> AnyRedirection = Redirection.To(ShellNode (redirection) => redirection);

    public static readonly Parser<char, ShellCommand> SimpleCommand = Map(
        ShellCommand (start, prefix, rest, end) => Make(Span(start, end), prefix, rest),
        Start,
        AnyRedirection.Or(Assignment).Before(Gap).Listed(),
        AnyRedirection.Or(Word.To(ShellNode (word) => word)).Before(Gap).Listed(),
        End);

    private static SimpleCommand Make(TextSpan span, IEnumerable<ShellNode> prefix, IEnumerable<ShellNode> rest)
    {
        var nodes = prefix.Concat(rest).ToArray();
        return new SimpleCommand(
            span, [.. nodes.OfType<ShellAssignment>()], [.. nodes.OfType<ShellWord>()], [.. nodes.OfType<ShellRedirection>()]);
    }
}
