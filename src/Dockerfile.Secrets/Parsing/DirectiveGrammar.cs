using System.Buffers;
using Pidgin;
using static Pidgin.Parser;

namespace DockerfileSecrets.Parsing;

/// <summary>A directive on its line, without the white space before it: <c># name = value</c>. (BuildKit <c>parser/directives.go</c>.)</summary>
internal static class DirectiveGrammar
{
    // `\s` of Go's regular expressions: without \v and without what Unicode adds.
    private static readonly Parser<char, Unit> Space = Parser<char>.Token(c => c is ' ' or '\t' or '\n' or '\f' or '\r').SkipMany();

    private static readonly Parser<char, (Slice Name, Slice Value)> Line = Map(
        (name, value) => (name, value),
        Char('#').Then(new NameLeaf()),
        Space.Then(Char('=')).Then(Space).Then(new ValueLeaf()));

    /// <summary>Name and value of a directive that BuildKit knows; null when the line is none.</summary>
    public static (Slice Name, Slice Value)? Read(in ElementText element)
    {
        var line = element.LogicalText;
        if (!line.Contains('='))
        {
            return null;
        }

        var configuration = new GrammarConfiguration();
        configuration.TurnTo(new Slice(0, line.Length), 0);
        var result = Line.Parse(line, configuration);
        return result.Success && IsKnown(line.Slice(result.Value.Name.Start, result.Value.Name.Length)) ? result.Value : null;
    }

    private static bool IsKnown(ReadOnlySpan<char> name) =>
        name.Equals("syntax", StringComparison.OrdinalIgnoreCase)
        || name.Equals("escape", StringComparison.OrdinalIgnoreCase)
        || name.Equals("check", StringComparison.OrdinalIgnoreCase);

    /// <summary>White space of any kind, and a name.</summary>
    private sealed class NameLeaf : Leaf<Slice>
    {
        private static readonly SearchValues<char> Letters =
            SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

        protected override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out Slice result)
        {
            var from = Spaces.SkipAll(rest, 0);
            var name = rest[from..];
            var length = name.IndexOfAnyExcept(Letters);
            length = length < 0 ? name.Length : length;
            result = new Slice(start + from, length);
            return length == 0 || char.IsAsciiDigit(name[0]) ? -1 : from + length;
        }
    }

    private sealed class ValueLeaf : Leaf<Slice>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out Slice result)
        {
            result = new Slice(start, rest.TrimEnd(" \t\n\f\r").Length);
            return result.Length == 0 ? -1 : rest.Length;
        }
    }
}
