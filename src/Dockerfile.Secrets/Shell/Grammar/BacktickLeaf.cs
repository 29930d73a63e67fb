using System.Text;

namespace DockerfileSecrets.Shell;

/// <summary>A script in backticks. One without escapes is read where it stands; in one with escapes the text is another than what
/// stands there, and its nodes have no place of their own.</summary>
internal sealed class BacktickLeaf : ShellLeaf<WordPart>
{
    public static BacktickLeaf Instance { get; } = new();

    protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out WordPart result)
    {
        result = null!;
        var text = new StringBuilder();
        var end = 1;
        while (end < rest.Length && rest[end] != '`')
        {
            if (rest[end] == '\\' && end + 1 < rest.Length && rest[end + 1] is '`' or '$' or '\\')
            {
                end++;
            }

            text.Append(rest[end]);
            end++;
        }

        if (end >= rest.Length || configuration.Depth >= ShellConfiguration.MaxDepth)
        {
            return -1;
        }

        var span = configuration.SpanOf(at, at + end + 1);
        var isAsItStands = text.Length == end - 1;
        var body = ShellParser.ParseInner(text.ToString(), isAsItStands ? configuration.Start + at + 1 : 0, configuration.Depth + 1);
        if (body is null)
        {
            return -1;
        }

        result = isAsItStands ? new SubstitutionPart(span, body) : new EscapedSubstitutionPart(span, new ShellScript(text.ToString(), body));
        return end + 1;
    }
}
