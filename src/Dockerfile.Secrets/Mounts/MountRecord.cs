using System.Buffers;
using System.Collections.Immutable;
using DockerfileSecrets.Parsing;
using Pidgin;
using Pidgin.Configuration;

namespace DockerfileSecrets;

/// <summary>The CSV record that a mount is: fields between commas, a whole field in quotes or none of it, a quote inside doubled.</summary>
/// <remarks>RFC 4180 as Go's <c>encoding/csv</c> reads it: a quote in a field that does not begin with one is an error, and so is
/// anything between a closing quote and the comma.</remarks>
internal sealed class MountRecord
{
    private static readonly Parser<char, MountField> Field = new NextIs<MountField>('"', new QuotedFieldLeaf(), new PlainFieldLeaf());
    private static readonly Parser<char, bool> Record = new FieldsParser();

    private readonly Found _found = new();

    /// <summary>The fields that were read last; empty when the text is no record.</summary>
    public List<MountField> Fields => _found.Fields;

    /// <summary>The fields of one text.</summary>
    public static ImmutableArray<MountField> Cut(ReadOnlySpan<char> text)
    {
        var record = new MountRecord();
        record.Read(text);
        return [.. record.Fields];
    }

    /// <summary>Reads a text, whose fields take the place of those before: a document has many mounts, and one list serves for all. An empty text is none
    /// (<c>EOF</c> in Go).</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        Fields.Clear();
        if (!text.IsEmpty && !Record.Parse(text, _found).Success)
        {
            Fields.Clear();
        }
    }

    private sealed class Found : DefaultConfiguration<char>
    {
        public List<MountField> Fields { get; } = [];
    }

    /// <summary>Fields between commas, up to the end.</summary>
    private sealed class FieldsParser : Parser<char, bool>
    {
        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out bool result)
        {
            var fields = ((Found)state.Configuration).Fields;
            result = true;
            while (Field.TryParse(ref state, ref expecteds, out var field))
            {
                fields.Add(field);
                if (!state.HasCurrent)
                {
                    return true;
                }

                if (state.Current != ',')
                {
                    state.SetError(Maybe.Just(state.Current), false, state.Location, null!);
                    return false;
                }

                state.Advance(1);
            }

            return false;
        }
    }

    private sealed class PlainFieldLeaf : Parser<char, MountField>
    {
        private static readonly SearchValues<char> Ends = SearchValues.Create(",\"");

        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out MountField result)
        {
            var rest = state.LookAhead(int.MaxValue);
            var length = rest.IndexOfAny(Ends);
            length = length < 0 ? rest.Length : length;
            var start = (int)state.Location;
            result = new MountField(start, length, false, false);
            state.Advance(length);
            return true;
        }
    }

    private sealed class QuotedFieldLeaf : Parser<char, MountField>
    {
        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out MountField result)
        {
            var start = (int)state.Location;
            var rest = state.LookAhead(int.MaxValue);
            result = default;
            if (rest is not ['"', ..])
            {
                state.SetError(Maybe.Nothing<char>(), rest.IsEmpty, state.Location, null!);
                return false;
            }

            var doubled = false;
            for (var at = 1; ; at += 2)
            {
                var quote = rest[at..].IndexOf('"');
                if (quote < 0)
                {
                    state.SetError(Maybe.Nothing<char>(), true, state.Location, "a closing quote");
                    return false;
                }

                at += quote;
                if (at + 1 >= rest.Length || rest[at + 1] != '"')
                {
                    result = new MountField(start, at + 1, true, doubled);
                    state.Advance(at + 1);
                    return true;
                }

                doubled = true;
            }
        }
    }
}
