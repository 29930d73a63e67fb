namespace DockerfileSecrets.Tests.Syntax;

/// <summary>A text in which the wanted spans stand between brackets that no Dockerfile holds: <c>RUN --⟦mount⟧=x</c>.</summary>
internal sealed class Marked
{
    private Marked(string text, IReadOnlyList<TextSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    public string Text { get; }

    /// <summary>The spans in the order in which they open.</summary>
    public IReadOnlyList<TextSpan> Spans { get; }

    public static Marked Read(string marked)
    {
        var text = new System.Text.StringBuilder();
        var spans = new List<TextSpan>();
        var open = new Stack<int>();
        foreach (var character in marked)
        {
            switch (character)
            {
                case '⟦':
                    open.Push(spans.Count);
                    spans.Add(new TextSpan(text.Length, 0));
                    break;
                case '⟧':
                    var index = open.Pop();
                    spans[index] = TextSpan.FromBounds(spans[index].Start, text.Length);
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }

        return new Marked(text.ToString(), spans);
    }

    /// <summary>The text with brackets around spans, to show what was found in the same form.</summary>
    public static string Write(string text, params IEnumerable<TextSpan> spans)
    {
        var result = new System.Text.StringBuilder();
        var all = spans.ToList();
        for (var at = 0; at <= text.Length; at++)
        {
            result.Append('⟧', all.Count(s => s.End == at && s.Length > 0));
            result.Append('⟦', all.Count(s => s.Start == at && s.Length > 0));
            result.Insert(result.Length, "⟦⟧", all.Count(s => s.Start == at && s.Length == 0));
            result.Append(at < text.Length ? text[at].ToString() : "");
        }

        return result.ToString();
    }
}
