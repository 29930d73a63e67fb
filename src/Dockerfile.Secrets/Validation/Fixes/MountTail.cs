using System.Collections.Immutable;

namespace DockerfileSecrets.Fixes;

/// <summary>The options of a mount that a blank has cut off: they stand at the beginning of the command.</summary>
/// <param name="Spans">Where they stand, relative to the element; empty when there are none.</param>
/// <param name="Edits">What joins them to the mount, relative to the element.</param>
internal sealed record MountTail(ImmutableArray<TextSpan> Spans, ImmutableArray<TextEdit> Edits)
{
    private const int MaxWords = 20;

    private static readonly string[] Switches = ["required", "readonly", "readwrite"];

    public static MountTail None { get; } = new([], []);

    /// <summary>Looks behind the last flag of an instruction in shell form.</summary>
    public static MountTail Of(Mount mount, bool lacksPlace)
    {
        var element = mount.Element;
        var line = element.LogicalText;
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var at = mount.Flag.LogicalSlice.End;
        var isOpen = mount.Value.EndsWith(',');
        var (wholeSpans, wholeEdits) = (0, 0);
        while (spans.Count < MaxWords)
        {
            var start = at;
            while (start < line.Length && Parsing.FlagLeaf.IsAsciiSpace(line[start]))
            {
                start++;
            }

            var end = start;
            while (end < line.Length && !Parsing.FlagLeaf.IsAsciiSpace(line[end]))
            {
                end++;
            }

            var word = line[start..end];
            if (start == at || !Continues(word, isOpen, lacksPlace && spans.Count == 0, mount is SecretMount))
            {
                break;
            }

            AddGap(edits, element, at, start);
            if (!isOpen && word is not [',', ..])
            {
                edits.Add(new TextEdit(new TextSpan(element.ToRelative(new Slice(start, 1)).Start, 0), ","));
            }

            spans.Add(element.ToRelative(Slice.FromBounds(start, end)));
            isOpen = word is [.., ','];
            at = end;
            if (word is not ",")
            {
                (wholeSpans, wholeEdits) = (spans.Count, edits.Count);
            }
        }

        // A comma that stands alone belongs to the mount only when an option follows.
        return new MountTail([.. spans.Take(wholeSpans)], [.. edits.Take(wholeEdits)]);
    }

    /// <summary>Behind a comma, or with one before it, any option belongs to the mount. Without a comma only what the mount cannot do without: a
    /// command may begin with an assignment.</summary>
    private static bool Continues(ReadOnlySpan<char> word, bool isOpen, bool lacksPlace, bool isSecret)
    {
        var hasComma = word is [',', ..];
        var field = hasComma ? word[1..] : word;
        var first = field.IndexOf(',') is >= 0 and var comma ? field[..comma] : field;
        var equal = first.IndexOf('=');
        var key = equal < 0 ? first : first[..equal];
        if (word.ContainsAny('\'', '"'))
        {
            return false;
        }

        if (word is ",")
        {
            return !isOpen;
        }

        if (isOpen != hasComma)
        {
            return equal < 0 ? key is "ro" or "rw" || IsNear(key, Switches) : MountKeys.All.IndexOf(key.ToString()) >= 0 || IsNear(key, MountKeys.All);
        }

        return !isOpen && lacksPlace && equal > 0 && (isSecret
            ? key is "id" or "src" or "source" or "target" or "dst" or "destination"
            : key is "target" or "dst" or "destination");
    }

    /// <summary>A misspelled option is one all the same: joined, it is reported with the name that was meant. Commands and variables are rarely so near.</summary>
    private static bool IsNear(ReadOnlySpan<char> key, ReadOnlySpan<string> names) =>
        key.Length >= 3 && !key.ContainsAnyExceptInRange('a', 'z') && NearName.Of(key.ToString(), names) is not null;

    /// <summary>Takes out the white space of the joined line; continuations and comments in between stay.</summary>
    private static void AddGap(ImmutableArray<TextEdit>.Builder edits, in ElementText element, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var span = element.ToRelative(new Slice(at, 1));
            if (edits is [.., { NewText: "" } last] && last.Span.End == span.Start)
            {
                edits[^1] = last with { Span = TextSpan.FromBounds(last.Span.Start, span.End) };
            }
            else
            {
                edits.Add(new TextEdit(span, ""));
            }
        }
    }
}
