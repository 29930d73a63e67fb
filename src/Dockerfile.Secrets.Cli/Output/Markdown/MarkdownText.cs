using System.Text;

namespace DockerfileSecrets.Cli.Output.Markdown;

/// <summary>Text of a Dockerfile inside Markdown, tables included.</summary>
internal static class MarkdownText
{
    /// <summary>A code span: between more backticks than stand together in the text. In a table a bar needs a backslash even there.</summary>
    public static string Code(string text)
    {
        var shown = VisibleText.Of(text).Replace('\t', ' ');
        var (run, longest) = (0, 0);
        foreach (var c in shown)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        var blank = shown.Length == 0 || shown[0] is '`' or ' ' || shown[^1] is '`' or ' ' ? " " : "";
        return fence + blank + shown.Replace("|", "\\|", StringComparison.Ordinal) + blank + fence;
    }

    /// <summary>Text that means itself, whatever it holds.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in VisibleText.Of(text).Replace('\t', ' '))
        {
            if ("\\`*_[]<>|#~&@".Contains(c, StringComparison.Ordinal))
            {
                plain.Append('\\');
            }

            plain.Append(c);
        }

        return plain.ToString();
    }
}
