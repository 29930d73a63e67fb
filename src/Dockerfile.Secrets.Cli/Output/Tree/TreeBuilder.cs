using System.Collections.Immutable;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Output.Tree;

/// <summary>Leads the syntax tree into what is printed of it.</summary>
internal static class TreeBuilder
{
    public static ImmutableArray<TreeNode> Of(ReadDocument read) => [.. read.Document.Elements.Select(element => Of(read, element))];

    private static TreeNode Of(ReadDocument read, SyntaxNode node)
    {
        var span = read.Document.GetSpan(node);
        var (name, value) = Words(node);
        return new TreeNode(
            Kind(node),
            span,
            read.GetPosition(span.Start),
            read.GetPosition(span.End),
            name,
            value,
            Traits(node),
            node is Mount mount ? MountOptionList.Of(mount) : [],
            [.. node.Children.Select(child => Of(read, child))]);
    }

    private static string Kind(SyntaxNode node)
    {
        var name = node switch
        {
            MalformedInstruction => "malformed",
            Instruction instruction => instruction.Kind.ToString(),

            // A type's name is what the documentation of the library says; AOT keeps the names of types that are made.
            _ => node.GetType().Name,
        };
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static (string? Name, string? Value) Words(SyntaxNode node) => node switch
    {
        Instruction instruction => (instruction.Keyword, null),
        Flag flag => (flag.Name, flag.Mount is null ? flag.Value : null),
        MountEntry entry => (entry.RawKey, entry.Value),
        NameValue pair => (pair.Name, pair.Value),
        Directive directive => (directive.Name, directive.Value),
        Heredoc heredoc => (heredoc.Name, heredoc.Content),
        Comment comment => (null, comment.Content),
        Argument argument => (null, argument.Value),
        _ => (null, null),
    };

    private static ImmutableArray<string> Traits(SyntaxNode node) => node switch
    {
        Instruction { Arguments.IsEmpty: false } instruction when instruction is not OnbuildInstruction => [instruction.Form switch
        {
            ArgumentForm.Json => "json",
            ArgumentForm.Words => "words",
            _ => "text",
        }],
        Heredoc heredoc =>
        [
            .. heredoc.Expand ? (ReadOnlySpan<string>)["expand"] : [],
            .. heredoc.Chomp ? (ReadOnlySpan<string>)["chomp"] : [],
            .. heredoc.IsTerminated ? (ReadOnlySpan<string>)[] : ["unterminated"],
        ],
        NameValue { IsLegacy: true } => ["legacy"],
        _ => [],
    };
}
