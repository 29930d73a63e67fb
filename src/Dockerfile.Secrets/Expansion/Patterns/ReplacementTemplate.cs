using System.Collections.Immutable;
using System.Text;

namespace DockerfileSecrets;

/// <summary>The replacement of <c>${A//pattern/replacement}</c>, which BuildKit hands to Go's <c>regexp</c> package as a template.</summary>
/// <remarks>There <c>$$</c> is a dollar sign and <c>$1</c>, <c>${1}</c>, <c>$name</c> and <c>${name}</c> are groups of the pattern,
/// which has none, so that they vanish; except <c>$0</c> and <c>${0}</c>, the whole match. A <c>$</c> that begins none of them
/// stays. (<c>Regexp.Expand</c> and <c>extract</c> in Go's <c>regexp/regexp.go</c>.)</remarks>
internal sealed class ReplacementTemplate
{
    private readonly ImmutableArray<string?> _pieces;
    private readonly long _literalLength;
    private readonly long _matches;

    private ReplacementTemplate(ImmutableArray<string?> pieces)
    {
        _pieces = pieces;
        foreach (var piece in pieces)
        {
            _literalLength += piece?.Length ?? 0;
            _matches += piece is null ? 1 : 0;
        }
    }

    public static ReplacementTemplate Parse(string template)
    {
        // invariant: a null piece stands for the whole match.
        var pieces = ImmutableArray.CreateBuilder<string?>();
        var literal = new StringBuilder();
        for (var i = 0; i < template.Length;)
        {
            if (template[i] != '$')
            {
                var next = template.IndexOf('$', i);
                next = next < 0 ? template.Length : next;
                literal.Append(template, i, next - i);
                i = next;
                continue;
            }

            var length = GroupLength(template.AsSpan(i + 1), out var isWholeMatch);
            if (length > 0)
            {
                if (isWholeMatch)
                {
                    pieces.Add(literal.ToString());
                    pieces.Add(null);
                    literal.Clear();
                }

                i += 1 + length;
                continue;
            }

            literal.Append('$');
            i += i + 1 < template.Length && template[i + 1] == '$' ? 2 : 1;
        }

        pieces.Add(literal.ToString());
        return new ReplacementTemplate(pieces.ToImmutable());
    }

    /// <summary>How long the replacement of a match of that length is.</summary>
    public long LengthFor(int matchLength) => _literalLength + (_matches * matchLength);

    public void AppendTo(StringBuilder target, ReadOnlySpan<char> match)
    {
        foreach (var piece in _pieces)
        {
            target.Append(piece is null ? match : piece);
        }
    }

    /// <summary>How long the name of a group is, braces included, that stands behind a <c>$</c>; 0 when none does.</summary>
    private static int GroupLength(ReadOnlySpan<char> text, out bool isWholeMatch)
    {
        var isBraced = text.StartsWith("{");
        var start = isBraced ? 1 : 0;
        var end = start;
        while (Rune.DecodeFromUtf16(text[end..], out var rune, out var consumed) == System.Buffers.OperationStatus.Done
            && (rune.Value == '_' || Rune.IsLetter(rune) || Rune.IsDigit(rune)))
        {
            end += consumed;
        }

        isWholeMatch = text[start..end].SequenceEqual("0");
        if (end == start || (isBraced && (end == text.Length || text[end] != '}')))
        {
            return 0;
        }

        return end + (isBraced ? 1 : 0);
    }
}
