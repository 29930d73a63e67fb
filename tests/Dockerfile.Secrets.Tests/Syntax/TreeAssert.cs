using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Tests.Syntax;

/// <summary>What holds for every tree.</summary>
internal static class TreeAssert
{
    /// <summary>Everything that a caller can see of a document, to compare two of them.</summary>
    public static string Describe(DockerfileDocument document)
    {
        var text = new StringBuilder();
        text.Append(document.EscapeCharacter).Append(document.Text.Text.Length).Append('\n');
        foreach (var element in document.Elements)
        {
            Append(element, 0);
        }

        foreach (var diagnostic in document.Diagnostics)
        {
            text.Append(diagnostic).Append(diagnostic.Suggestion).Append('\n');
        }

        text.Append(document.BuilderError?.Line).Append(document.BuilderError?.Diagnostic);
        return text.ToString();

        void Append(SyntaxNode node, int depth)
        {
            text.Append(' ', depth).Append(node.GetType().Name).Append(document.GetSpan(node)).Append(node).Append('\n');
            if (node is Instruction instruction)
            {
                text.Append(CultureInfo.InvariantCulture, $"{instruction.Form} {document.GetFullSpan(instruction)} {document.GetLines(instruction)} {instruction.JoinedText}\n");
                text.AppendJoin('|', instruction.Arguments.Select(a => a.Value)).AppendJoin('|', instruction.InnerComments);
            }

            foreach (var child in node.Children)
            {
                Append(child, depth + 1);
            }
        }
    }

    /// <summary>Elements tile the text; children lie inside their parents, in order; a span holds what its node prints.</summary>
    public static void SpansHold(DockerfileDocument document)
    {
        var text = document.Text.Text;
        Assert.Equal(text, string.Concat(document.Elements.Select(e => e.FullText)));
        var end = 0;
        foreach (var element in document.Elements)
        {
            var full = document.GetFullSpan(element);
            Assert.Equal(end, full.Start);
            Assert.True(full.Length > 0, $"{element.GetType().Name} at {full} is empty");
            end = full.End;
            Assert.True(full.Contains(document.GetSpan(element)), $"{element.GetType().Name} reaches out of itself");
            NodeHolds(document, element);
        }

        Assert.Equal(text.Length, end);
        foreach (var diagnostic in document.Diagnostics)
        {
            Assert.True(new TextSpan(0, text.Length).Contains(diagnostic.Span) && diagnostic.Span.Length >= 0, $"{diagnostic} is outside");
        }
    }

    private static void NodeHolds(DockerfileDocument document, SyntaxNode node)
    {
        var span = document.GetSpan(node);
        Assert.Equal(document.Text.Text.Substring(span.Start, span.Length), node.ToString());
        var behind = span.Start;
        foreach (var child in node.Children)
        {
            var inner = document.GetSpan(child);
            Assert.True(span.Contains(inner), $"{child.GetType().Name} {inner} is outside of {node.GetType().Name} {span}");
            Assert.True(inner.Start >= behind, $"{child.GetType().Name} {inner} overlaps what ends at {behind}");
            behind = inner.End;
            NodeHolds(document, child);
        }
    }
}
