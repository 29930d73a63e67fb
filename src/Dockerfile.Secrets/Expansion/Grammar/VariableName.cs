using System.Diagnostics.CodeAnalysis;
using System.Text;
using Pidgin;

namespace DockerfileSecrets;

/// <summary>A variable's name: digits, or one special character, or letters, digits and <c>_</c>. Succeeds with the empty name
/// where there is none.</summary>
/// <remarks>Letters and digits are those of Unicode (categories L and Nd), by runes, as Go's <c>unicode</c> package has them.</remarks>
internal sealed class VariableName : Parser<char, string>
{
    public override bool TryParse(
        ref ParseState<char> state,
        ref PooledList<Expected<char>> expecteds,
        [MaybeNullWhen(false)] out string result)
    {
        var rest = state.LookAhead(int.MaxValue);
        var length = LengthOf(rest);
        result = rest[..length].ToString();
        state.Advance(length);
        return true;
    }

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        if (text[0] is '@' or '*' or '#' or '?' or '-' or '$' or '!')
        {
            return 1;
        }

        Rune.DecodeFromUtf16(text, out var first, out _);
        var onlyDigits = Rune.IsDigit(first);
        var length = 0;
        while (Rune.DecodeFromUtf16(text[length..], out var rune, out var consumed) == System.Buffers.OperationStatus.Done
            && (Rune.IsDigit(rune) || (!onlyDigits && (rune.Value == '_' || Rune.IsLetter(rune)))))
        {
            length += consumed;
        }

        return length;
    }
}
