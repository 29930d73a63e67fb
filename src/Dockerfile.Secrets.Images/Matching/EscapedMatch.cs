namespace DockerfileSecrets.Images.Matching;

/// <summary>Compares a value with text in which any byte may be escaped, from a place where some bytes agree already.</summary>
internal static class EscapedMatch
{
    /// <summary>The match around an agreeing stretch.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the stretch starts in the text.</param>
    /// <param name="value">The value.</param>
    /// <param name="offset">Where the stretch starts in the value.</param>
    public static (int Start, int End, EscapeKinds Kinds)? Find(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> value, int offset)
    {
        var start = at - offset;
        if (start >= 0 && start + value.Length <= text.Length && text.Slice(start, value.Length).SequenceEqual(value))
        {
            return (start, start + value.Length, EscapeKinds.None);
        }

        return Find(text, at, value, offset, escapesFirst: true) ?? Find(text, at, value, offset, escapesFirst: false);
    }

    // `%25` is the escape of `%`, or the three bytes of a value that is escaped itself: either reading is tried for the whole match.
    private static (int Start, int End, EscapeKinds Kinds)? Find(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> value, int offset, bool escapesFirst)
    {
        var kinds = EscapeKinds.None;
        var end = at;
        for (var i = offset; i < value.Length; i++)
        {
            var length = Length(text[end..], value[i], escapesFirst, ref kinds);
            if (length == 0 && SoftBreak(text[end..]) is > 0 and var pause)
            {
                length = Length(text[(end + pause)..], value[i], escapesFirst, ref kinds);
                if (length > 0)
                {
                    kinds |= EscapeKinds.QuotedPrintable;
                    length += pause;
                }
            }

            if (length == 0)
            {
                return null;
            }

            end += length;
        }

        var start = at;
        for (var i = offset - 1; i >= 0; i--)
        {
            var length = LengthBefore(text[..start], value[i], escapesFirst, ref kinds);
            if (length == 0 && SoftBreakBefore(text[..start]) is > 0 and var pause)
            {
                length = LengthBefore(text[..(start - pause)], value[i], escapesFirst, ref kinds);
                if (length > 0)
                {
                    kinds |= EscapeKinds.QuotedPrintable;
                    length += pause;
                }
            }

            if (length == 0)
            {
                return null;
            }

            start -= length;
        }

        return (start, end, kinds);
    }

    private static int Length(ReadOnlySpan<byte> text, byte value, bool escapesFirst, ref EscapeKinds kinds)
    {
        var isPlain = text.Length > 0 && text[0] == value;
        if (isPlain && (!escapesFirst || char.IsAsciiLetterOrDigit((char)value)))
        {
            return 1;
        }

        foreach (var (form, kind) in ByteForms.Of(value))
        {
            if (text.StartsWith(form))
            {
                kinds |= kind;
                return form.Length;
            }
        }

        return isPlain ? 1 : 0;
    }

    private static int LengthBefore(ReadOnlySpan<byte> text, byte value, bool escapesFirst, ref EscapeKinds kinds)
    {
        var isPlain = text.Length > 0 && text[^1] == value;
        if (isPlain && !escapesFirst)
        {
            return 1;
        }

        foreach (var (form, kind) in ByteForms.Of(value))
        {
            if (text.EndsWith(form))
            {
                kinds |= kind;
                return form.Length;
            }
        }

        return isPlain ? 1 : 0;
    }

    private static int SoftBreak(ReadOnlySpan<byte> text) => text.StartsWith("=\n"u8) ? 2 : text.StartsWith("=\r\n"u8) ? 3 : 0;

    private static int SoftBreakBefore(ReadOnlySpan<byte> text) => text.EndsWith("=\n"u8) ? 2 : text.EndsWith("=\r\n"u8) ? 3 : 0;
}
