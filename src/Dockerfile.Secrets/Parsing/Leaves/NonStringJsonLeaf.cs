using System.Text;
using System.Text.Json;

namespace DockerfileSecrets.Parsing;

/// <summary>All that is left, when it is a JSON array of any content; fails when it is none. What the grammar of string arrays did
/// not take and this does is an array with something else than strings.</summary>
internal sealed class NonStringJsonLeaf : Leaf<ArgumentsCut>
{
    // As in Go's encoding/json; what is nested more deeply is no JSON.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 10_000 };

    protected override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out ArgumentsCut result)
    {
        result = default;
        if (rest is not ['[', ..] || !IsJson(rest))
        {
            return -1;
        }

        result = new ArgumentsCut(ArgumentForm.Json, [new Argument(owner, start, rest.Length)], IsNonStringJson: true);
        return rest.Length;
    }

    private static bool IsJson(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var reader = new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), Options);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.Number && (!reader.TryGetDouble(out var number) || double.IsInfinity(number)))
                {
                    return false;
                }
            }

            return true;
        }
        catch (JsonException)
        {
            // The reader has no other way to say that a text is not JSON; this happens only for shell forms that begin with `[`.
            return false;
        }
    }
}
