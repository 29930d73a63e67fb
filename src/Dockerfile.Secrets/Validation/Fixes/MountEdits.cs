using System.Buffers;
using System.Collections.Immutable;

namespace DockerfileSecrets.Fixes;

/// <summary>Edits of mounts that leave all other text as it is: continuations, comments, quotes and line ends.</summary>
/// <remarks>A mount may stand in the quotes of its flag, its fields in those of CSV. Only what is written exactly as it is meant is edited;
/// where quotes or escapes come in between there is no edit (an empty array), as any would be a guess.</remarks>
internal static class MountEdits
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("+-./0123456789:=@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");

    /// <summary>Puts another field in the place of an entry.</summary>
    public static ImmutableArray<TextEdit> Replace(DockerfileDocument document, MountEntry entry, string text) =>
        IsPlain(document, entry) && IsPlain(text) ? [new TextEdit(document.GetSpan(entry), text)] : [];

    /// <summary>Puts another value behind the equal sign of an entry.</summary>
    public static ImmutableArray<TextEdit> ReplaceValue(DockerfileDocument document, MountEntry entry, string value) =>
        entry.HasValue ? Replace(document, entry, entry.RawKey + "=" + value) : [];

    /// <summary>Adds a field behind the last one.</summary>
    public static ImmutableArray<TextEdit> Append(DockerfileDocument document, Mount mount, string text)
    {
        if (mount.Entries is not [.., { Text.Length: > 0 } last] || !IsPlain(document, last) || !IsPlain(text))
        {
            return [];
        }

        return [new TextEdit(new TextSpan(document.GetSpan(last).End, 0), "," + text)];
    }

    /// <summary>Adds a field before an entry.</summary>
    public static ImmutableArray<TextEdit> InsertBefore(DockerfileDocument document, MountEntry entry, string text) =>
        IsPlain(document, entry) && IsPlain(text) ? [new TextEdit(new TextSpan(document.GetSpan(entry).Start, 0), text + ",")] : [];

    /// <summary>Takes an entry out, with its comma; a line that held nothing else goes with it.</summary>
    public static ImmutableArray<TextEdit> Remove(DockerfileDocument document, Mount mount, MountEntry entry)
    {
        var entries = mount.Entries;
        var index = entries.IndexOf(entry);
        if (index < 0 || entries.Length < 2 || !IsPlain(document, entry))
        {
            return [];
        }

        var span = document.GetSpan(entry);
        var before = index > 0 ? SeparatorBehind(document, entries[index - 1], entry) : null;
        var after = index < entries.Length - 1 ? SeparatorBehind(document, entry, entries[index + 1]) : null;
        if (index < entries.Length - 1)
        {
            // Where a line holds nothing else, its continuation goes too.
            var isOwnLine = before is { Length: > 1 } && after is { Length: > 1 } && !after.Contains('#', StringComparison.Ordinal);
            return after is null || (index > 0 && before is null) ? [] : [new TextEdit(new TextSpan(span.Start, span.Length + (isOwnLine ? after.Length : 1)), "")];
        }

        if (before is null)
        {
            return [];
        }

        var comma = new TextSpan(span.Start - before.Length, 1);
        return before.Length == 1
            ? [new TextEdit(TextSpan.FromBounds(comma.Start, span.End), "")]
            : [new TextEdit(comma, ""), new TextEdit(span, "")];
    }

    /// <summary>Takes a mount out of its instruction, with the white space before it; the continuation before it goes too when nothing
    /// but white space stands around it. A comment, also one between the lines of the mount, stays: then there is no edit.</summary>
    public static ImmutableArray<TextEdit> RemoveMount(DockerfileDocument document, Instruction instruction, Mount mount)
    {
        var index = instruction.Flags.IndexOf(mount.Flag);
        if (index < 0)
        {
            return [];
        }

        var text = document.Text.Text;
        var span = document.GetSpan(mount.Flag);
        var start = document.GetSpan(instruction, index == 0 ? instruction.KeywordSpan : instruction.Flags[index - 1].Span).End;
        var isParted = span.End == text.Length || Parsing.FlagLeaf.IsAsciiSpace(text[span.End]);
        return isParted && !text.AsSpan(start, span.End - start).Contains('#')
            ? [new TextEdit(TextSpan.FromBounds(start, span.End), "")]
            : [];
    }

    /// <summary>What stands between two entries: a comma, and perhaps a continuation. Null when there is anything else.</summary>
    private static string? SeparatorBehind(DockerfileDocument document, MountEntry entry, MountEntry next)
    {
        var start = document.GetSpan(entry).End;
        var separator = document.Text.Text[start..Math.Max(start, document.GetSpan(next).Start)];
        return separator switch
        {
            "," => separator,
            [',', var second, .., '\n'] when second == document.EscapeCharacter && separator.AsSpan().IndexOfAny('\'', '"') < 0 => separator,
            _ => null,
        };
    }

    /// <summary>Whether an entry stands in the file exactly as it is meant.</summary>
    private static bool IsPlain(DockerfileDocument document, MountEntry entry)
    {
        var span = document.GetSpan(entry);
        return document.Text.Text.AsSpan(span.Start, span.Length).SequenceEqual(entry.Text);
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(Plain);
}
