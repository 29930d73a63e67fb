using Pidgin;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary><c>&lt;&lt;NAME</c> or <c>&lt;&lt;-NAME</c>, and the lines up to one that holds the name alone.</summary>
internal sealed class HeredocLeaf : Parser<char, HclExpression>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out HclExpression result)
    {
        result = null!;
        var rest = state.LookAhead(int.MaxValue);
        if (!rest.StartsWith("<<"))
        {
            state.SetError(Maybe.Nothing<char>(), rest.IsEmpty, state.Location, null!);
            return false;
        }

        var start = rest.Length > 2 && rest[2] == '-' ? 3 : 2;
        var lineEnd = rest.IndexOf('\n');
        var name = lineEnd < 0 ? default : rest[start..lineEnd].Trim();
        for (var at = lineEnd + 1; !name.IsEmpty && at <= rest.Length;)
        {
            var length = rest[at..].IndexOf('\n');
            var line = length < 0 ? rest[at..] : rest.Slice(at, length);
            if (line.Trim().SequenceEqual(name))
            {
                var body = rest[(lineEnd + 1)..at].ToString();
                result = Content(body, start == 3);
                state.Advance(at + line.Length);
                return true;
            }

            if (length < 0)
            {
                break;
            }

            at += length + 1;
        }

        state.SetError(Maybe.Nothing<char>(), true, state.Location, "the end of a heredoc");
        return false;
    }

    private static HclExpression Content(string body, bool isIndented)
    {
        var lines = body.Split('\n');
        var indent = isIndented ? lines.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min() : 0;
        var text = string.Join('\n', lines.Select(l => l.Length >= indent ? l[indent..] : l.TrimStart()));
        var parsed = HclTemplates.Whole.Parse(text);
        return parsed.Success ? parsed.Value : new HclOpaque("has a template that cannot be read");
    }
}
