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
    public static string Write(string text, IEnumerable<TextSpan> spans)
    {
        var all = spans.ToList();
        var edits = all.Select(s => (At: s.Start, s.Length, Mark: "⟦")).Concat(all.Select(s => (At: s.End, s.Length, Mark: "⟧")))
            .OrderByDescending(m => m.At).ThenBy(m => m.Length == 0 ? 1 : m.Mark == "⟦" ? 0 : 2).ThenBy(m => m.Mark == "⟦" ? m.Length : -m.Length);
        foreach (var (at, _, mark) in edits)
        {
            text = text.Insert(at, mark);
        }

        return text;
    }
}
