using System.Text;
using System.Xml.Linq;

namespace DockerfileSecrets.Tests.Documentation;

/// <summary>A documentation comment as Markdown.</summary>
internal static class CommentMarkdown
{
    public static string Of(XElement element)
    {
        var text = new StringBuilder();
        Append(text, element.Nodes());
        return string.Join("\n\n", text.ToString().Split("\n\n").Select(p => p.StartsWith("```", StringComparison.Ordinal) ? p : string.Join(' ', p.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))).Where(p => p.Length > 0));
    }

    private static void Append(StringBuilder text, IEnumerable<XNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case XText plain:
                    text.Append(Plain(plain.Value.ReplaceLineEndings(" ")));
                    break;
                case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference:
                    text.Append('`').Append(Name(reference)).Append('`');
                    break;
                case XElement { Name.LocalName: "c" } code:
                    text.Append(code.Value.Contains('`', StringComparison.Ordinal) ? $"`` {code.Value} ``" : $"`{code.Value}`");
                    break;
                case XElement { Name.LocalName: "code" } block:
                    text.Append("\n\n```text\n").Append(Block(block.Value)).Append("\n```\n\n");
                    break;
                case XElement { Name.LocalName: "para" } paragraph:
                    text.Append("\n\n");
                    Append(text, paragraph.Nodes());
                    text.Append("\n\n");
                    break;
                case XElement { Name.LocalName: "item" } item:
                    text.Append("\n\n- ");
                    Append(text, item.Nodes());
                    break;
                case XElement other:
                    Append(text, other.Nodes());
                    break;
            }
        }
    }

    /// <summary>What a reference calls: <c>T:A.B</c> is B, <c>M:A.B.C(D)</c> is B.C.</summary>
    private static string Name(XElement reference)
    {
        if (reference.Attribute("cref")?.Value is not { } cref)
        {
            return (reference.Attribute("langword") ?? reference.Attribute("name") ?? reference.Attribute("href"))!.Value;
        }

        var parts = cref[2..].Split('(')[0].Split('.');
        return string.Join('.', parts[^Math.Min(parts.Length, cref[0] == 'T' ? 1 : 2)..]).Split('`')[0].Replace(".#ctor", "", StringComparison.Ordinal);
    }

    /// <summary>The lines of a code block without the indentation that all have.</summary>
    private static string Block(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => line.TrimEnd()).ToArray();
        var indent = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : "")).TrimEnd();
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text)
        {
            plain.Append("*_[]<>`\\".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString());
        }

        return plain.ToString();
    }
}
