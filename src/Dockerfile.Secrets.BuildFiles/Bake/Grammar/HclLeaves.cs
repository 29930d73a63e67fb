using System.Text;
using DockerfileSecrets.Parsing;
using Pidgin;
using static Pidgin.Parser;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>The smallest parts of HCL: blanks, comments, names.</summary>
internal static class HclLeaves
{
    public static Parser<char, Unit> LineComment { get; } =
        Try(String("//")).Or(String("#")).Then(Parser<char>.Token(c => c != '\n').SkipMany());

    private static Parser<char, Unit> InlineComment { get; } = Try(String("/*")).Then(Parser<char>.Any.SkipUntil(Try(String("*/"))));

    /// <summary>Blanks within a line.</summary>
    public static Parser<char, Unit> Blanks { get; } = Parser<char>.Token(c => c is ' ' or '\t' or '\r').SkipAtLeastOnce().Or(InlineComment).SkipMany();

    /// <summary>Blanks, line breaks and comments.</summary>
    public static Parser<char, Unit> Space { get; } =
        OneOf(Parser<char>.Token(c => c is ' ' or '\t' or '\r' or '\n' or '\uFEFF').SkipAtLeastOnce(), InlineComment, LineComment).SkipMany();

    public static Parser<char, string> Name { get; } =
        Parser<char>.Token(c => char.IsLetter(c) || c == '_').Then(Parser<char>.Token(c => char.IsLetterOrDigit(c) || c is '_' or '-').ManyString(), (first, rest) => first + rest).Labelled("a name");

    /// <summary>Not Pidgin's <c>Digit</c>: to touch it makes all its ready parsers, the numbers among them.</summary>
    public static Parser<char, string> Digits { get; } = Parser<char>.Token(char.IsDigit).Labelled("digit").AtLeastOnceString();

    public static Parser<char, string> Number { get; } = Map(
        (digits, fraction, exponent) => digits + fraction.GetValueOrDefault("") + exponent.GetValueOrDefault(""),
        Digits,
        Try(Char('.').Then(Digits, (dot, digits) => dot + digits)).OrNothing(),
        Try(Map((e, sign, digits) => e + sign.Match(s => s.ToString(), () => "") + digits, Sign('e', 'E'), Sign('+', '-').OrNothing(), Digits)).OrNothing());

    private static Parser<char, char> Sign(params char[] chars) => Parser<char>.Token(c => Array.IndexOf(chars, c) >= 0);

    /// <summary>An escape of a string in quotes, the backslash read.</summary>
    public static Parser<char, string> Escape { get; } = Parser<char>.Any.Bind(c => c switch
    {
        'n' => Parser<char>.Return("\n"),
        'r' => Parser<char>.Return("\r"),
        't' => Parser<char>.Return("\t"),
        '"' => Parser<char>.Return("\""),
        '\\' => Parser<char>.Return("\\"),
        'u' => Hex(4),
        'U' => Hex(8),
        _ => Parser<char>.Fail<string>($"no escape \\{c}"),
    });

    private static Parser<char, string> Hex(int digits) => Parser<char>.Token(char.IsAsciiHexDigit).RepeatString(digits).Bind(text =>
        Rune.TryCreate(uint.Parse(text, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture), out var rune)
            ? Parser<char>.Return(rune.ToString())
            : Parser<char>.Fail<string>("no character"));
}
